package dev.miniature.jpeg.write;

/// The order of blocks in a scan of all components: by MCU, the smallest unit that contains a part
/// of each component (T.81, A.2).
///
/// An MCU contains one block of each component, or four luma blocks if chroma has half the sides.
/// At the edge of the picture, filler blocks complete it.
final class Scan {
  private Scan() {}

  /// Passes every block of a picture to `symbols`.
  static void walk(QuantisedPicture frame, Symbols symbols) {
    walk(frame, false, symbols);
  }

  /// Passes the DC coefficient of every block of a picture to `symbols`.
  static void walkMeans(QuantisedPicture frame, Symbols symbols) {
    walk(frame, true, symbols);
  }

  private static void walk(QuantisedPicture frame, boolean meansOnly, Symbols symbols) {
    Component[] components = new Component[frame.planes().size()];
    for (int index = 0; index < components.length; index++) {
      boolean colour = index > 0;
      components[index] =
          new Component(
              frame.planes().get(index),
              colour ? 1 : frame.subsampling().factor(),
              colour ? HuffmanTableRole.DC_CHROMINANCE : HuffmanTableRole.DC_LUMINANCE,
              colour ? HuffmanTableRole.AC_CHROMINANCE : HuffmanTableRole.AC_LUMINANCE);
    }
    int columns = components[0].mcuColumns();
    int rows = components[0].mcuRows();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        for (Component component : components) {
          component.addTo(symbols, meansOnly, row, column);
        }
      }
    }
  }

  /// The position of a component while its blocks are visited.
  private static final class Component {
    private final QuantisedPlane plane;
    private final int side;
    private final HuffmanTableRole dc;
    private final HuffmanTableRole ac;
    private int previous;

    /// @param side the number of blocks along a side of an MCU
    Component(QuantisedPlane plane, int side, HuffmanTableRole dc, HuffmanTableRole ac) {
      this.plane = plane;
      this.side = side;
      this.dc = dc;
      this.ac = ac;
    }

    int mcuColumns() {
      return Math.ceilDiv(plane.blockColumns(), side);
    }

    int mcuRows() {
      return Math.ceilDiv(plane.blockRows(), side);
    }

    void addTo(Symbols symbols, boolean meansOnly, int mcuRow, int mcuColumn) {
      for (int row = mcuRow * side; row < (mcuRow + 1) * side; row++) {
        for (int column = mcuColumn * side; column < (mcuColumn + 1) * side; column++) {
          if (row < plane.blockRows() && column < plane.blockColumns()) {
            int block = row * plane.blockColumns() + column;
            if (meansOnly) {
              symbols.addMean(plane, block, previous, dc);
            } else {
              symbols.add(plane, block, previous, dc, ac);
            }
            previous = plane.coefficients()[block * 64];
          } else {
            if (meansOnly) {
              symbols.addFillerMean(dc);
            } else {
              symbols.addFiller(dc, ac);
            }
          }
        }
      }
    }
  }
}
