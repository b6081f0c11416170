package dev.miniature.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes EXIF blocks as cameras do: a TIFF header and one directory with one entry.
public final class Exif {
  private static final short ORIENTATION = 0x0112;
  private static final short SHORT = 3;

  private Exif() {}

  /// Returns a big-endian block with this orientation. Values beyond 1 to 8 are allowed, because
  /// real files contain them.
  public static byte[] orientation(int exif) {
    return orientation(exif, ByteOrder.BIG_ENDIAN);
  }

  /// Returns a block with this orientation, in either byte order.
  public static byte[] orientation(int exif, ByteOrder order) {
    ByteBuffer block = ByteBuffer.allocate(26).order(order);
    byte letter = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
    block.put(letter).put(letter).putShort((short) 42).putInt(8);
    block.putShort((short) 1);
    block
        .putShort(ORIENTATION)
        .putShort(SHORT)
        .putInt(1)
        .putShort((short) exif)
        .putShort((short) 0);
    block.putInt(0);
    return block.array();
  }
}
