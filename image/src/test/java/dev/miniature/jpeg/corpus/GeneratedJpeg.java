package dev.miniature.jpeg.corpus;

import java.util.List;

/// A file, its coefficients and its exact samples.
public final class GeneratedJpeg {
  private final JpegSpec spec;
  private final Coefficients coefficients;
  private final byte[] file;

  GeneratedJpeg(JpegSpec spec, Coefficients coefficients) {
    this(spec, coefficients, spec.script().scans(spec.shape().sampling()));
  }

  /// @param scans replace those of the script
  GeneratedJpeg(JpegSpec spec, Coefficients coefficients, List<Scan> scans) {
    this.spec = spec;
    this.coefficients = coefficients;
    file = new JpegWriter(spec, coefficients).file(scans);
  }

  /// Returns the specification.
  public JpegSpec spec() {
    return spec;
  }

  /// Returns the bytes.
  public byte[] file() {
    return file.clone();
  }

  /// Returns the 64 quantised coefficients of a block, row by row.
  ///
  /// @param column of the block, less than [Shape#blocksAcross(int)]; blocks that only complete an
  ///   MCU are not accessible
  /// @param row of the block, less than [Shape#blocksDown(int)]
  /// @throws IndexOutOfBoundsException if there is no such block
  public int[] coefficients(int component, int column, int row) {
    if (column >= spec.shape().blocksAcross(component)
        || row >= spec.shape().blocksDown(component)) {
      throw new IndexOutOfBoundsException("block " + column + ", " + row);
    }
    return coefficients.block(component, column, row).clone();
  }

  /// Returns the exact samples of a component.
  public Plane plane(int component) {
    return plane(component, Shape.BLOCK);
  }

  /// Returns the exact samples of a component whose blocks keep only their lowest frequencies and
  /// become `side` by `side` samples.
  ///
  /// @param side 1, 2, 4 or 8
  public Plane plane(int component, int side) {
    return new Plane(this, component, side);
  }

  @Override
  public String toString() {
    return spec.toString();
  }
}
