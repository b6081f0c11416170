package dev.miniature.jpeg.corpus;

import java.util.List;

/// A file, its coefficients and its exact samples.
public final class GeneratedJpeg {
  private final JpegSpec spec;
  private final Coefficients coefficients;
  private final List<Scan> scans;
  private final byte[] file;

  GeneratedJpeg(JpegSpec spec, Coefficients coefficients) {
    this(spec, coefficients, spec.script().scans(spec.shape().sampling()));
  }

  /// @param scans replace those of the script
  GeneratedJpeg(JpegSpec spec, Coefficients coefficients, List<Scan> scans) {
    this.spec = spec;
    this.coefficients = coefficients;
    this.scans = scans;
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

  /// Returns the picture that a decoder sees which does not read the lowest bits of AC coefficients
  /// where other scans bring the higher ones. It takes the middle of what is possible for those
  /// that are not zero in their first scan.
  public GeneratedJpeg withoutLowestBits() {
    Coefficients seen = new Coefficients(spec.shape());
    for (int component = 0; component < spec.shape().components(); component++) {
      for (int row = 0; row < spec.shape().paddedDown(component); row++) {
        for (int column = 0; column < spec.shape().paddedAcross(component); column++) {
          int[] from = coefficients.block(component, column, row);
          int[] to = seen.block(component, column, row);
          for (int k = 0; k < from.length; k++) {
            int place = ZigZag.natural(k);
            to[place] = withoutLowestBit(from[place], k == 0 ? 0 : bitOfFirstScan(component, k));
          }
        }
      }
    }
    return new GeneratedJpeg(spec, seen, scans);
  }

  private static int withoutLowestBit(int value, int firstBit) {
    int half = Math.abs(value) >> 1;
    if (firstBit == 0 || half == 0) {
      return firstBit == 0 ? value : 0;
    }
    int middle = 2 * half + (Math.abs(value) >> firstBit == 0 ? 0 : 1);
    return value < 0 ? -middle : middle;
  }

  /// Returns the lowest bit in the first scan of coefficient `k`.
  private int bitOfFirstScan(int component, int k) {
    return scans.stream()
        .filter(scan -> scan.components().contains(component) && scan.from() <= k && k <= scan.to())
        .mapToInt(Scan::bit)
        .findFirst()
        .orElseThrow();
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
