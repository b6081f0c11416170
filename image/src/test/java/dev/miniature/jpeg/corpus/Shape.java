package dev.miniature.jpeg.corpus;

import dev.miniature.jpeg.corpus.Sampling.Factors;

/// The sizes in a frame, and the derived ones (A.1.1, A.2).
///
/// @param width in pixels, 1 to 65,535
/// @param height in pixels, 1 to 65,535
public record Shape(int width, int height, Sampling sampling) {
  /// The side of a block.
  public static final int BLOCK = 8;

  /// Returns the number of components.
  public int components() {
    return sampling.components().size();
  }

  /// Returns the number of a component's samples per row.
  public int samplesAcross(int component) {
    return ceil(width * factors(component).across(), sampling.maxAcross());
  }

  /// Returns the number of a component's rows of samples.
  public int samplesDown(int component) {
    return ceil(height * factors(component).down(), sampling.maxDown());
  }

  /// Returns the number of blocks per row that cover a component's samples, as in a scan of one
  /// component.
  public int blocksAcross(int component) {
    return ceil(samplesAcross(component), BLOCK);
  }

  /// Returns the number of rows of blocks that cover a component's samples.
  public int blocksDown(int component) {
    return ceil(samplesDown(component), BLOCK);
  }

  /// Returns the number of a component's blocks per row in a scan of several components, which has
  /// only whole MCUs.
  public int paddedAcross(int component) {
    return mcusAcross() * factors(component).across();
  }

  /// Returns the number of a component's rows of blocks in a scan of several components.
  public int paddedDown(int component) {
    return mcusDown() * factors(component).down();
  }

  /// Returns the number of MCUs per row in a scan of several components.
  public int mcusAcross() {
    return ceil(width, BLOCK * sampling.maxAcross());
  }

  /// Returns the number of rows of MCUs in a scan of several components.
  public int mcusDown() {
    return ceil(height, BLOCK * sampling.maxDown());
  }

  Factors factors(int component) {
    return sampling.components().get(component);
  }

  private static int ceil(int number, int divisor) {
    return (number + divisor - 1) / divisor;
  }
}
