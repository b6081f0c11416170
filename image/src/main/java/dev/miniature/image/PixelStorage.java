package dev.miniature.image;

/// How the pixels of a picture are stored, which determines the cost of decoding them.
///
/// @param channels samples per decoded pixel; the colours of a palette count
/// @param bits bits per sample
/// @param samples the number of stored samples of all channels; fewer than pixels × channels if
///   chroma is subsampled
/// @param together the number of pixels that must be decoded before the first row is complete: a
///   row; a row of tiles; or the whole picture if it is interlaced, progressive, or coded as a
///   whole
public record PixelStorage(int channels, int bits, long samples, long together) {
  /// Describes pixels that are decoded row by row.
  public static PixelStorage inRows(Dimensions size, int channels, int bits) {
    return new PixelStorage(channels, bits, size.pixels() * channels, size.width());
  }

  /// Describes pixels that are available only when all are decoded.
  public static PixelStorage whole(Dimensions size, int channels, int bits) {
    return new PixelStorage(channels, bits, size.pixels() * channels, size.pixels());
  }

  /// Returns the bytes of a sample in memory: 1, 2, 4, 8 or, for complex numbers, 16.
  public int sampleBytes() {
    return Math.max(1, Integer.highestOneBit(2 * bits - 1) / Byte.SIZE);
  }

  /// Returns the bytes of a decoded pixel in memory, all channels together.
  public int pixelBytes() {
    return channels * sampleBytes();
  }
}
