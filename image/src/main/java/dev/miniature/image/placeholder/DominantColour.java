package dev.miniature.image.placeholder;

import dev.miniature.image.Rgb;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.RasterPixels;
import java.util.Optional;

/// Finds the dominant colour: the mean of the pixels in the fullest cell of a histogram with three
/// bits per channel.
final class DominantColour {
  private static final int CELLS = 512;

  private DominantColour() {}

  /// Returns the colour; empty if nothing is visible. Pixels are weighted by their alpha.
  static Optional<Rgb> of(Raster raster) {
    long[] weights = new long[CELLS];
    long[][] sums = new long[3][CELLS];
    for (int pixel : RasterPixels.of(raster)) {
      int alpha = pixel >>> 24;
      int cell = (pixel >> 21 & 7) << 6 | (pixel >> 13 & 7) << 3 | (pixel >> 5 & 7);
      weights[cell] += alpha;
      for (int c = 0; c < sums.length; c++) {
        sums[c][cell] += (long) alpha * (pixel >> (16 - 8 * c) & 0xFF);
      }
    }
    int most = 0;
    for (int cell = 1; cell < CELLS; cell++) {
      most = weights[cell] > weights[most] ? cell : most;
    }
    long weight = weights[most];
    return weight == 0
        ? Optional.empty()
        : Optional.of(
            new Rgb(
                mean(sums[0][most], weight),
                mean(sums[1][most], weight),
                mean(sums[2][most], weight)));
  }

  private static int mean(long sum, long weight) {
    return (int) ((sum + weight / 2) / weight);
  }
}
