package dev.miniature.jpeg.read;

/// One component in a sequential scan: which of its blocks a unit holds, and where they go.
final class SequentialChannel {
  private final Channel channel;
  private final Wanted wanted;
  private final int across;
  private final int down;
  private final int last;
  private final InverseDct transform;
  private final CoefficientRow[] rows;

  SequentialChannel(
      Component component, boolean interleaved, Wanted wanted, ScanHeader.Part part, Tables tables)
      throws MalformedJpegException {
    this.channel = new Channel(tables.dc(part.dc()), tables.ac(part.ac()));
    this.wanted = wanted;
    this.across = interleaved ? component.horizontal() : 1;
    this.down = interleaved ? component.vertical() : 1;
    this.last = Math.min(Integer.getInteger("last", 63), Zigzag.last(wanted.scale()));
    this.rows = new CoefficientRow[down];
    for (int y = 0; y < down; y++) {
      rows[y] = new CoefficientRow(wanted.window().columns(), last);
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

  /// Makes room for a row of units.
  void begin(int unitRow) {
    for (int y = 0; y < down; y++) {
      if (wanted.hasRow(unitRow * down + y)) {
        rows[y].clear();
      }
    }
  }

  /// Decodes this component's part of a unit.
  void unit(BlockDecoder blocks, int unitRow, int unitColumn) {
    for (int y = 0; y < down; y++) {
      boolean hasRow = wanted.hasRow(unitRow * down + y);
      CoefficientRow row = rows[y];
      for (int x = 0; x < across; x++) {
        int column = unitColumn * across + x;
        if (hasRow && wanted.hasColumn(column)) {
          blocks.decode(channel, row.values(), column - wanted.firstColumn(), row.columns(), last);
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
        transform.samples(rows[y].values(), 0, rows[y].columns(), wanted.window().next());
        wanted.window().add();
      }
    }
  }
}
