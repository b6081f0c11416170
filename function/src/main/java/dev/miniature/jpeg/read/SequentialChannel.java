package dev.miniature.jpeg.read;

/// One component in a sequential scan: which of its blocks a unit holds, and where they go.
final class SequentialChannel {
  private final Channel channel;
  private final Wanted wanted;
  private final int across;
  private final int down;
  private final int last;
  private final InverseDct transform;
  private final Coefficients rows;

  /// @param component whose blocks these are
  /// @param interleaved whether other components take turns with it
  /// @param wanted which of them are
  /// @param part its part in the scan
  /// @param tables those in force
  /// @param rows room for a row of units
  SequentialChannel(
      Component component,
      boolean interleaved,
      Wanted wanted,
      ScanHeader.Part part,
      Tables tables,
      Coefficients rows)
      throws MalformedJpegException {
    this.channel = new Channel(tables.dc(part.dc()), tables.ac(part.ac()));
    this.wanted = wanted;
    this.across = interleaved ? component.horizontal() : 1;
    this.down = interleaved ? component.vertical() : 1;
    this.last = Zigzag.last(wanted.scale());
    this.rows = rows;
    rows.reset(wanted.window().columns(), down, last, PairTable.OVERHANG);
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

  /// Makes room for a row of units.
  void begin(int unitRow) {
    for (int y = 0; y < down; y++) {
      if (wanted.hasRow(unitRow * down + y)) {
        rows.clear(y);
      }
    }
  }

  /// Decodes this component's part of a unit.
  void unit(BlockDecoder blocks, int unitRow, int unitColumn) {
    for (int y = 0; y < down; y++) {
      boolean hasRow = wanted.hasRow(unitRow * down + y);
      for (int x = 0; x < across; x++) {
        int column = unitColumn * across + x;
        if (hasRow && wanted.hasColumn(column)) {
          blocks.decode(
              channel,
              rows.values(),
              rows.row(y) + column - wanted.firstColumn(),
              rows.columns(),
              last);
        } else {
          blocks.skip(channel);
        }
      }
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
