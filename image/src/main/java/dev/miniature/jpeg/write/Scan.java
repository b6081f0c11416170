package dev.miniature.jpeg.write;

/// The order of the blocks in a file of one scan: by MCU, the smallest unit that has a part of each
/// component (T.81, A.2).
///
/// An MCU holds a block of each component, or, where colour is stored at half its sides, four of
/// brightness. Where such a square reaches over the edge of the picture, fillers complete it.
final class Scan {
  private Scan() {}

  /// Hands every block of a picture to `symbols`.
  static void walk(QuantisedPicture frame, Symbols symbols) {
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
          component.addTo(symbols, row, column);
        }
      }
    }
  }

  /// A component on its way through the picture.
  private static final class Component {
    private final QuantisedPlane plane;
    private final int side;
    private final HuffmanTableRole dc;
    private final HuffmanTableRole ac;
    private int previous;

    /// @param side how many blocks stand on the side of an MCU
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

    void addTo(Symbols symbols, int mcuRow, int mcuColumn) {
      for (int row = mcuRow * side; row < (mcuRow + 1) * side; row++) {
        for (int column = mcuColumn * side; column < (mcuColumn + 1) * side; column++) {
          if (row < plane.blockRows() && column < plane.blockColumns()) {
            int block = row * plane.blockColumns() + column;
            symbols.add(plane, block, previous, dc, ac);
            previous = plane.coefficients()[block * 64];
          } else {
            symbols.addFiller(dc, ac);
          }
        }
      }
    }
  }
}
