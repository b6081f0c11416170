package dev.miniature.jpeg.write;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Makes pictures from coefficients.
final class Frames {
  private Frames() {}

  /// Returns a picture whose coefficients follow a rule, from the block's number and the
  /// coefficient's index.
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

  /// Returns a picture like a photograph: little in the high frequencies, and some empty blocks.
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

  /// Returns suitable quantisation steps for [#likePhotograph].
  static Quantisation steps() {
    return Quantisation.of(80);
  }

  /// Returns the coefficients of each component, in arrays of the exact length.
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
