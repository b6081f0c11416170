package dev.miniature.jpeg.corpus;

import dev.miniature.jpeg.corpus.Sampling.Factors;

/// The sizes in a frame, and what follows from them (A.1.1, A.2).
///
/// @param width in pixels, 1 to 65,535
/// @param height in pixels, 1 to 65,535
public record Shape(int width, int height, Sampling sampling) {
  /// The sides of a block.
  public static final int BLOCK = 8;

  /// How many components there are.
  public int components() {
    return sampling.components().size();
  }

  /// The samples of a component from left to right.
  public int samplesAcross(int component) {
    return ceil(width * factors(component).across(), sampling.maxAcross());
  }

  /// The samples of a component from top to bottom.
  public int samplesDown(int component) {
    return ceil(height * factors(component).down(), sampling.maxDown());
  }

  /// The blocks it takes to cover a component's samples, from left to right: all that a scan of one
  /// component has.
  public int blocksAcross(int component) {
    return ceil(samplesAcross(component), BLOCK);
  }

  /// The blocks it takes to cover a component's samples, from top to bottom.
  public int blocksDown(int component) {
    return ceil(samplesDown(component), BLOCK);
  }

  /// The blocks of a component from left to right in a scan of several components, which has whole
  /// MCUs only.
  public int paddedAcross(int component) {
    return mcusAcross() * factors(component).across();
  }

  /// The blocks of a component from top to bottom in a scan of several components.
  public int paddedDown(int component) {
    return mcusDown() * factors(component).down();
  }

  /// The MCUs from left to right in a scan of several components.
  public int mcusAcross() {
    return ceil(width, BLOCK * sampling.maxAcross());
  }

  /// The MCUs from top to bottom in a scan of several components.
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
