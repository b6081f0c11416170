package dev.miniature.jpeg.read;

import dev.miniature.jpeg.block.Zigzag;
import java.util.ArrayList;
import java.util.List;

/// One component of a sequential scan: its blocks in an MCU, and where they go.
final class SequentialChannel {
  private final Channel channel;
  private final DecodeRegion wanted;
  private final int across;
  private final int down;
  private final List<McuBlock> blocksOfMcu = new ArrayList<>();
  private final InverseDct transform;
  private final Coefficients rows;

  /// @param component the component
  /// @param scan the header of the scan
  /// @param wanted the region to decode
  /// @param part the component's entry in the scan header
  /// @param tables the current tables
  /// @param rows has room for a row of MCUs
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

  /// Returns the last row of MCUs that contains a wanted block.
  int lastMcuRow() {
    return (wanted.endRow() - 1) / down;
  }

  /// Resets the DC prediction to zero.
  void restart() {
    channel.prediction = 0;
  }

  /// Adds the component's blocks of an MCU, in the order of the data (T.81, A.2.3).
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
