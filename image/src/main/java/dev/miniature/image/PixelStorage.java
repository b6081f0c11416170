package dev.miniature.image;

/// How the pixels of one picture lie in their file, as far as it tells what decoding them costs.
///
/// @param channels numbers a pixel has once it is decoded; the colours of a palette count
/// @param bits of each of these numbers
/// @param samples numbers stored over all channels; fewer than pixels × channels where colours are
///   stored at a part of the size
/// @param together pixels that must be decoded before the first row of them is whole: a row; a row
///   of tiles; the whole picture where it is interlaced, progressive, or coded as one
public record PixelStorage(int channels, int bits, long samples, long together) {
  /// Pixels that come row by row.
  public static PixelStorage inRows(Dimensions size, int channels, int bits) {
    return new PixelStorage(channels, bits, size.pixels() * channels, size.width());
  }

  /// Pixels of which none is there before all are.
  public static PixelStorage whole(Dimensions size, int channels, int bits) {
    return new PixelStorage(channels, bits, size.pixels() * channels, size.pixels());
  }

  /// Bytes that a number takes in memory: 1, 2, 4, 8 or, for complex numbers, 16.
  public int sampleBytes() {
    return Math.max(1, Integer.highestOneBit(2 * bits - 1) / Byte.SIZE);
  }

  /// Bytes that a decoded pixel takes in memory, all its channels together.
  public int pixelBytes() {
    return channels * sampleBytes();
  }
}
