package dev.miniature.jpeg.write;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Pictures made of coefficients.
final class Frames {
  private Frames() {}

  /// One with coefficients by a rule: from the block's number and the coefficient's index.
  static QuantisedPicture of(
      int width, int height, Subsampling subsampling, IntBinaryOperator rule) {
    List<QuantisedPlane> planes =
        IntStream.range(0, subsampling.components())
            .mapToObj(component ->
                plane(
                    subsampling.blocks(component, width),
                    subsampling.blocks(component, height),
                    rule))
            .toList();
    return new QuantisedPicture(width, height, subsampling, planes);
  }

  /// One as photographs are: little in the high frequencies, and blocks with nothing at all.
  static QuantisedPicture likePhotograph(
      int width, int height, Subsampling subsampling, RandomGenerator random) {
    return of(
        width,
        height,
        subsampling,
        (_, index) -> {
          double spread = index == 0 ? 30 : 4.0 / index;
          return (int) Math.clamp(random.nextGaussian() * spread, -60, 60);
        });
  }

  /// The steps in which [#likePhotograph] is best taken.
  static Quantisation steps() {
    return Quantisation.luminance(80);
  }

  /// The coefficients of each component, without the room behind them.
  static List<short[]> coefficients(QuantisedPicture frame) {
    return frame.planes().stream()
        .map(plane ->
            Arrays.copyOf(plane.coefficients(), plane.blockColumns() * plane.blockRows() * 64))
        .toList();
  }

  private static QuantisedPlane plane(int columns, int rows, IntBinaryOperator rule) {
    QuantisedPlane plane = new QuantisedPlane();
    plane.reset(columns, rows);
    for (int i = 0; i < columns * rows * 64; i++) {
      plane.coefficients()[i] = (short) rule.applyAsInt(i / 64, i % 64);
    }
    return plane;
  }
}
