package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// PCX files of 24 bits: each row three planes, with runs of equal bytes counted (ZSoft, version
/// 5).
public final class Pcx {
  private static final int LONGEST_RUN = 63;

  private Pcx() {}

  /// A PCX file of an opaque picture.
  public static byte[] encode(BufferedImage opaque) {
    int width = opaque.getWidth();
    int height = opaque.getHeight();
    int line = (width + 1) / 2 * 2;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header(width, height, line));
    byte[] plane = new byte[line];
    for (int y = 0; y < height; y++) {
      for (int shift = 16; shift >= 0; shift -= 8) {
        for (int x = 0; x < width; x++) {
          plane[x] = (byte) (opaque.getRGB(x, y) >> shift);
        }
        runs(plane, file);
      }
    }
    return file.toByteArray();
  }

  private static byte[] header(int width, int height, int line) {
    ByteBuffer header = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 10).put((byte) 5).put((byte) 1).put((byte) 8);
    header.putShort((short) 0).putShort((short) 0);
    header.putShort((short) (width - 1)).putShort((short) (height - 1));
    header.putShort((short) 72).putShort((short) 72).position(65);
    header.put((byte) 3).putShort((short) line).putShort((short) 1);
    return header.array();
  }

  private static void runs(byte[] plane, ByteArrayOutputStream out) {
    int at = 0;
    while (at < plane.length) {
      int run = 1;
      while (run < LONGEST_RUN && at + run < plane.length && plane[at + run] == plane[at]) {
        run++;
      }
      if (run > 1 || (plane[at] & 0xC0) == 0xC0) {
        out.write(0xC0 | run);
      }
      out.write(plane[at]);
      at += run;
    }
  }
}
