package dev.miniature.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// TIFF files whose only strip is a JPEG of any kind.
public final class JpegTiffs {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int DIRECTORY = 8;
  private static final int ENTRIES = 10;
  private static final int YCBCR = 6;
  private static final int JPEG = 7;

  private JpegTiffs() {}

  /// Returns the file of a JPEG in colour.
  public static byte[] of(byte[] jpeg, int width, int height) {
    int bits = DIRECTORY + 2 + ENTRIES * 12 + 4;
    int strip = bits + 6;
    ByteBuffer file = ByteBuffer.allocate(strip + jpeg.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(DIRECTORY);
    file.putShort((short) ENTRIES);
    entry(file, 256, LONG, 1, width);
    entry(file, 257, LONG, 1, height);
    entry(file, 258, SHORT, 3, bits);
    entry(file, 259, SHORT, 1, JPEG);
    entry(file, 262, SHORT, 1, YCBCR);
    entry(file, 273, LONG, 1, strip);
    entry(file, 277, SHORT, 1, 3);
    entry(file, 278, LONG, 1, height);
    entry(file, 279, LONG, 1, jpeg.length);
    entry(file, 284, SHORT, 1, 1);
    file.putInt(0).putShort((short) 8).putShort((short) 8).putShort((short) 8).put(jpeg);
    return file.array();
  }

  private static void entry(ByteBuffer file, int tag, int type, int count, int value) {
    file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
