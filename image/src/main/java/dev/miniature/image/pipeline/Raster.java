package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import java.util.Arrays;

/// The pixels of a thumbnail or of one frame: upright, eight bits per sample, in sRGB unless its
/// [Picture] has another colour space.
///
/// @param size the size in pixels
/// @param format the layout of a pixel
/// @param samples row by row without gaps; the array may be longer
@SuppressWarnings("ArrayRecordComponent" /* Never compared; it goes from one step to the next. */)
public record Raster(Dimensions size, PixelFormat format, byte[] samples) {
  /// Checks the number of samples.
  ///
  /// @throws IllegalArgumentException if there are too few
  public Raster {
    if (samples.length < size.pixels() * format.channels()) {
      throw new IllegalArgumentException(samples.length + " samples for " + size + " " + format);
    }
  }

  /// Creates a raster with all samples zero: black, or transparent if there is alpha.
  public static Raster blank(Dimensions size, PixelFormat format) {
    return new Raster(size, format, new byte[Math.toIntExact(size.pixels() * format.channels())]);
  }

  /// Returns a copy with its own samples, for callers that keep a borrowed raster or modify it.
  public Raster copy() {
    return new Raster(size, format, Arrays.copyOf(samples, length()));
  }

  /// Returns the number of samples in use.
  public int length() {
    return Math.toIntExact(size.pixels() * format.channels());
  }

  /// Returns the number of samples per row.
  public int rowLength() {
    return size.width() * format.channels();
  }
}
