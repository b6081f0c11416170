package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import java.util.Arrays;

/// The pixels of a thumbnail, or of one frame of it: upright, sRGB, eight bits a sample.
///
/// @param size in pixels
/// @param format what the samples of a pixel are
/// @param samples row by row without gaps; there may be room for more behind the last one
@SuppressWarnings("ArrayRecordComponent" /* Never compared; it goes from one step to the next. */)
public record Raster(Dimensions size, PixelFormat format, byte[] samples) {
  /// Refuses fewer samples than the size has.
  ///
  /// @throws IllegalArgumentException if there are too few
  public Raster {
    if (samples.length < size.pixels() * format.channels()) {
      throw new IllegalArgumentException(samples.length + " samples for " + size + " " + format);
    }
  }

  /// One whose samples are all zero: black, or transparent where there is alpha.
  public static Raster blank(Dimensions size, PixelFormat format) {
    return new Raster(size, format, new byte[Math.toIntExact(size.pixels() * format.channels())]);
  }

  /// One with samples of its own, for whoever keeps what is only lent or changes what is not
  /// theirs.
  public Raster copy() {
    return new Raster(size, format, Arrays.copyOf(samples, length()));
  }

  /// How many of the samples count.
  public int length() {
    return Math.toIntExact(size.pixels() * format.channels());
  }

  /// How many samples a row has.
  public int rowLength() {
    return size.width() * format.channels();
  }
}
