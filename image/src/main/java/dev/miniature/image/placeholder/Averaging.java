package dev.miniature.image.placeholder;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.Raster;

/// Reduces a small picture by averaging the pixels that each new one covers, weighted by their
/// alpha.
final class Averaging {
  private Averaging() {}

  /// Returns the picture with no side above `most` pixels; the picture itself if that is the case
  /// already.
  static Raster within(Raster raster, int most) {
    Dimensions size = raster.size();
    int longer = Math.max(size.width(), size.height());
    if (longer <= most) {
      return raster;
    }
    Dimensions smaller =
        new Dimensions(
            Math.max(1, Math.round((float) size.width() * most / longer)),
            Math.max(1, Math.round((float) size.height() * most / longer)));
    Raster result = Raster.blank(smaller, raster.format());
    for (int y = 0; y < smaller.height(); y++) {
      for (int x = 0; x < smaller.width(); x++) {
        average(raster, result, x, y);
      }
    }
    return result;
  }

  private static void average(Raster from, Raster to, int x, int y) {
    int channels = from.format().channels();
    int colours = from.format().withoutAlpha().channels();
    long[] sums = new long[channels];
    long weights = 0;
    long count = 0;
    for (int v = start(y, from.size().height(), to.size().height());
        v < start(y + 1, from.size().height(), to.size().height());
        v++) {
      for (int u = start(x, from.size().width(), to.size().width());
          u < start(x + 1, from.size().width(), to.size().width());
          u++) {
        int at = (v * from.size().width() + u) * channels;
        int alpha = colours < channels ? from.samples()[at + colours] & 0xFF : 255;
        weights += alpha;
        count++;
        for (int c = 0; c < colours; c++) {
          sums[c] += (long) alpha * (from.samples()[at + c] & 0xFF);
        }
      }
    }
    int at = (y * to.size().width() + x) * channels;
    for (int c = 0; c < colours && weights > 0; c++) {
      to.samples()[at + c] = (byte) ((sums[c] + weights / 2) / weights);
    }
    if (colours < channels) {
      to.samples()[at + colours] = (byte) ((weights + count / 2) / count);
    }
  }

  private static int start(int index, int from, int to) {
    return (int) ((long) index * from / to);
  }
}
