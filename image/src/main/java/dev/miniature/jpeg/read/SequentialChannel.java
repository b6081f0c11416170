package dev.miniature.jpeg.read;

import dev.miniature.jpeg.block.Zigzag;
import java.util.ArrayList;
import java.util.List;

/// One component in a sequential scan: which of its blocks an MCU holds, and where they go.
final class SequentialChannel {
  private final Channel channel;
  private final DecodeRegion wanted;
  private final int across;
  private final int down;
  private final List<McuBlock> blocksOfMcu = new ArrayList<>();
  private final InverseDct transform;
  private final Coefficients rows;

  /// @param component whose blocks these are
  /// @param scan what it is a part of
  /// @param wanted which of them are
  /// @param part its part in the scan
  /// @param tables those in force
  /// @param rows room for a row of MCUs
  SequentialChannel(
      Component component,
      ScanHeader scan,
      DecodeRegion wanted,
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
      blocksOfMcu.add(new McuBlock(channel, rows, across));
    }
    this.transform = new InverseDct(tables.quantisation(component.quantisation()), wanted.scale());
  }

  /// The last row of MCUs of which anything is wanted.
  int lastMcuRow() {
    return (wanted.endRow() - 1) / down;
  }

  /// The sums begin at zero again.
  void restart() {
    channel.prediction = 0;
  }

  /// Adds its blocks of an MCU, in the order in which they come (T.81, A.2.3).
  void addTo(List<McuBlock> mcu) {
    mcu.addAll(blocksOfMcu);
  }

  /// Makes room for a row of MCUs.
  void begin(int unitRow) {
    for (int i = 0; i < blocksOfMcu.size(); i++) {
      int y = i / across;
      boolean isWanted = wanted.hasRow(unitRow * down + y);
      if (isWanted && i % across == 0) {
        rows.clear(y);
      }
      blocksOfMcu
          .get(i)
          .begin(i % across - wanted.firstColumn(), rows.row(y), isWanted ? rows.columns() : 0);
    }
  }

  /// Turns a row of MCUs into samples.
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
