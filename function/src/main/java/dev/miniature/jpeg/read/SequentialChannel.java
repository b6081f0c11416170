package dev.miniature.jpeg.read;

import dev.miniature.jpeg.block.Zigzag;
import java.util.ArrayList;
import java.util.List;

/// One component in a sequential scan: which of its blocks a unit holds, and where they go.
final class SequentialChannel {
  private final Channel channel;
  private final Wanted wanted;
  private final int across;
  private final int down;
  private final List<Slot> slots = new ArrayList<>();
  private final InverseDct transform;
  private final Coefficients rows;

  /// @param component whose blocks these are
  /// @param scan what it is a part of
  /// @param wanted which of them are
  /// @param part its part in the scan
  /// @param tables those in force
  /// @param rows room for a row of units
  SequentialChannel(
      Component component,
      ScanHeader scan,
      Wanted wanted,
      ScanHeader.Part part,
      Tables tables,
      Coefficients rows)
      throws MalformedJpegException {
    this.channel = new Channel(tables.dc(part.dc()), tables.ac(part.ac()));
    this.wanted = wanted;
    this.across = scan.blocksAcross(component);
    this.down = scan.blocksDown(component);
    this.rows = rows;
    int last = Zigzag.last(wanted.scale());
    rows.reset(wanted.window().columns(), down, last, last == 0 ? 1 : PairTable.ROOM);
    for (int i = 0; i < across * down; i++) {
      slots.add(new Slot(channel, rows, across));
    }
    this.transform = new InverseDct(tables.quantisation(component.quantisation()), wanted.scale());
  }

  /// The last row of units of which anything is wanted.
  int lastUnitRow() {
    return (wanted.endRow() - 1) / down;
  }

  /// The sums begin at zero again.
  void restart() {
    channel.prediction = 0;
  }

  /// Adds its blocks of a unit, in the order in which they come (T.81, A.2.3).
  void addTo(List<Slot> unit) {
    unit.addAll(slots);
  }

  /// Makes room for a row of units.
  void begin(int unitRow) {
    for (int i = 0; i < slots.size(); i++) {
      int y = i / across;
      boolean isWanted = wanted.hasRow(unitRow * down + y);
      if (isWanted && i % across == 0) {
        rows.clear(y);
      }
      slots
          .get(i)
          .begin(i % across - wanted.firstColumn(), rows.row(y), isWanted ? rows.columns() : 0);
    }
  }

  /// Turns a row of units into samples.
  void end(int unitRow) {
    for (int y = 0; y < down; y++) {
      if (wanted.hasRow(unitRow * down + y)) {
        transform.samples(
            rows.values(), rows.row(y), rows.columns(), rows.columns(), wanted.window().next());
        wanted.window().add();
      }
    }
  }
}
