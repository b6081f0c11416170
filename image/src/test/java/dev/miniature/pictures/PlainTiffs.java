package dev.miniature.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// TIFF files of one uncompressed strip, with whatever samples a pixel has (Adobe TIFF 6.0).
public final class PlainTiffs {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int BITS = 258;
  private static final int STRIP_OFFSET = 273;
  private static final int EXTRA_SAMPLES = 338;

  /// What an extra sample is for, as tag 338 has it.
  public enum Extra {
    /// Not said: a selection that somebody saved, or nothing.
    UNSPECIFIED(0),
    /// Opacity, with which the colours are multiplied.
    ASSOCIATED(1),
    /// Opacity, with which they are not.
    UNASSOCIATED(2);

    private final int tag;

    Extra(int tag) {
      this.tag = tag;
    }
  }

  private PlainTiffs() {}

  /// A file of eight bits a sample.
  ///
  /// @param photometric what the first samples are: 1 for grey, 2 for RGB
  /// @param samples all of them, pixel by pixel
  /// @param extras what those behind the colours are for
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

  /// Two numbers of 16 bits fit the entry itself; more lie elsewhere.
  private static void shorts(ByteBuffer file, int tag, int count, int at, int inline) {
    int packed = count == 2 && tag == BITS ? inline | inline << 16 : inline;
    entry(file, tag, SHORT, count).putInt(count > 2 ? at : packed);
  }

  private static ByteBuffer entry(ByteBuffer file, int tag, int type, int count) {
    return file.putShort((short) tag).putShort((short) type).putInt(count);
  }
}
