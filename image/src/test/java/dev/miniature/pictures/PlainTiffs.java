package dev.miniature.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Writes TIFF files with one uncompressed strip, and any samples per pixel (Adobe TIFF 6.0).
public final class PlainTiffs {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int BITS = 258;
  private static final int STRIP_OFFSET = 273;
  private static final int EXTRA_SAMPLES = 338;

  /// The meaning of an extra sample, as in tag 338.
  public enum Extra {
    /// Unspecified: a saved selection, or nothing.
    UNSPECIFIED(0),
    /// Opacity with premultiplied colours.
    ASSOCIATED(1),
    /// Opacity with straight colours.
    UNASSOCIATED(2);

    private final int tag;

    Extra(int tag) {
      this.tag = tag;
    }
  }

  private PlainTiffs() {}

  /// Returns a file with eight bits per sample.
  ///
  /// @param photometric the meaning of the first samples: 1 for grey, 2 for RGB
  /// @param samples all of them, pixel by pixel
  /// @param extras the meaning of the samples after the colours
  public static byte[] of(int width, int height, int photometric, byte[] samples, Extra... extras) {
    int each = samples.length / (width * height);
    int[][] tags = {
      {256, LONG, width},
      {257, LONG, height},
      {BITS, SHORT, 8},
      {259, SHORT, 1},
      {262, SHORT, photometric},
      {STRIP_OFFSET, LONG, 0},
      {277, SHORT, each},
      {278, LONG, height},
      {279, LONG, samples.length},
      {EXTRA_SAMPLES, SHORT, 0}
    };
    int count = extras.length == 0 ? tags.length - 1 : tags.length;
    int bitsAt = 8 + 2 + 12 * count + 4;
    int extrasAt = bitsAt + 2 * each;
    int dataAt = extrasAt + 2 * extras.length;
    ByteBuffer file = ByteBuffer.allocate(dataAt + samples.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) count);
    for (int[] tag : Arrays.copyOf(tags, count)) {
      switch (tag[0]) {
        case BITS -> shorts(file, BITS, each, bitsAt, 8);
        case EXTRA_SAMPLES -> shorts(file, EXTRA_SAMPLES, extras.length, extrasAt, packed(extras));
        case STRIP_OFFSET -> entry(file, STRIP_OFFSET, LONG, 1).putInt(dataAt);
        default -> entry(file, tag[0], tag[1], 1).putInt(tag[2]);
      }
    }
    file.position(bitsAt);
    for (int i = 0; i < each; i++) {
      file.putShort((short) 8);
    }
    for (Extra extra : extras) {
      file.putShort((short) extra.tag);
    }
    return file.put(samples).array();
  }

  private static int packed(Extra... extras) {
    return extras[0].tag | (extras.length > 1 ? extras[1].tag << 16 : 0);
  }

  /// Writes 16-bit numbers: two fit the entry itself; more are stored elsewhere.
  private static void shorts(ByteBuffer file, int tag, int count, int at, int inline) {
    int packed = count == 2 && tag == BITS ? inline | inline << 16 : inline;
    entry(file, tag, SHORT, count).putInt(count > 2 ? at : packed);
  }

  private static ByteBuffer entry(ByteBuffer file, int tag, int type, int count) {
    return file.putShort((short) tag).putShort((short) type).putInt(count);
  }
}
