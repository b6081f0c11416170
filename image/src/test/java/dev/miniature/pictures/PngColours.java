package dev.miniature.pictures;

import java.nio.ByteBuffer;

/// What a PNG can say of its colours beside a profile.
public final class PngColours {
  private static final int PARTS = 100_000;

  private PngColours() {}

  /// The same file with numbers that are light to this power.
  public static byte[] withGamma(byte[] png, double gamma) {
    return PngChunks.with(png, "gAMA", numbers(gamma));
  }

  /// The same file with these places of white, red, green and blue in the diagram, two numbers
  /// each.
  public static byte[] withPlaces(byte[] png, double... places) {
    return PngChunks.with(png, "cHRM", numbers(places));
  }

  /// The same file in colours with these numbers of ITU-T H.273.
  public static byte[] withNumbers(byte[] png, int primaries, int transfer, boolean narrow) {
    byte[] content = {(byte) primaries, (byte) transfer, 0, (byte) (narrow ? 0 : 1)};
    return PngChunks.with(png, "cICP", content);
  }

  /// The same file, which says that it is sRGB.
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
