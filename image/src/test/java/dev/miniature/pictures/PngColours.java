package dev.miniature.pictures;

import java.nio.ByteBuffer;

/// Adds chunks that describe a PNG's colours without a profile.
public final class PngColours {
  private static final int PARTS = 100_000;

  private PngColours() {}

  /// Returns the file with this gamma.
  public static byte[] withGamma(byte[] png, double gamma) {
    return PngChunks.with(png, "gAMA", numbers(gamma));
  }

  /// Returns the file with these chromaticities of white, red, green and blue, two numbers each.
  public static byte[] withPlaces(byte[] png, double... places) {
    return PngChunks.with(png, "cHRM", numbers(places));
  }

  /// Returns the file with these codes of ITU-T H.273.
  public static byte[] withNumbers(byte[] png, int primaries, int transfer, boolean narrow) {
    byte[] content = {(byte) primaries, (byte) transfer, 0, (byte) (narrow ? 0 : 1)};
    return PngChunks.with(png, "cICP", content);
  }

  /// Returns the file declared as sRGB.
  public static byte[] withSrgb(byte[] png) {
    return PngChunks.with(png, "sRGB", new byte[] {0});
  }

  private static byte[] numbers(double... values) {
    ByteBuffer content = ByteBuffer.allocate(4 * values.length);
    for (double value : values) {
      content.putInt((int) Math.round(value * PARTS));
    }
    return content.array();
  }
}
