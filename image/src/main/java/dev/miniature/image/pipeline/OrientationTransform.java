package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Orientation;

/// Turns pixels from the stored orientation to upright, for decoders that return them as stored.
/// This step follows scaling, so that it processes few pixels.
public final class OrientationTransform {
  /// Pixels are moved in squares of this side, so that the rows that are read and those that are
  /// written stay in the CPU cache.
  private static final int TILE = 32;

  private OrientationTransform() {}

  /// Returns `stored` upright.
  public static Raster upright(Raster stored, Orientation orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return stored;
    }
    Dimensions size = orientation.apply(stored.size());
    Raster turned = Raster.blank(size, stored.format());
    Walk walk = walk(stored, orientation);
    for (int y = 0; y < size.height(); y += TILE) {
      for (int x = 0; x < size.width(); x += TILE) {
        tile(stored, turned, walk, x, y);
      }
    }
    return turned;
  }

  private static void tile(Raster stored, Raster turned, Walk walk, int left, int top) {
    int channels = stored.format().channels();
    byte[] from = stored.samples();
    byte[] to = turned.samples();
    int right = Math.min(left + TILE, turned.size().width());
    int bottom = Math.min(top + TILE, turned.size().height());
    for (int y = top; y < bottom; y++) {
      int in = walk.start + (y * walk.down + left * walk.across);
      int out = (y * turned.size().width() + left) * channels;
      for (int x = left; x < right; x++, in += walk.across) {
        for (int channel = 0; channel < channels; channel++) {
          to[out++] = from[in + channel];
        }
      }
    }
  }

  /// The order in which the samples of the result are read: from `start + x × across + y × down`.
  private record Walk(int start, int across, int down) {}

  private static Walk walk(Raster stored, Orientation orientation) {
    int pixel = stored.format().channels();
    int row = stored.rowLength();
    int right = row - pixel;
    int bottom = (stored.size().height() - 1) * row;
    return switch (orientation) {
      case UPRIGHT -> new Walk(0, pixel, row);
      case MIRROR -> new Walk(right, -pixel, row);
      case ROTATE_180 -> new Walk(bottom + right, -pixel, -row);
      case FLIP -> new Walk(bottom, pixel, -row);
      case TRANSPOSE -> new Walk(0, row, pixel);
      case ROTATE_90 -> new Walk(bottom, -row, pixel);
      case TRANSVERSE -> new Walk(bottom + right, -row, -pixel);
      case ROTATE_270 -> new Walk(right, row, -pixel);
    };
  }
}
