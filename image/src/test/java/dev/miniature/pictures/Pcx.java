package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes PCX files: each row has one run-length encoded line per plane (ZSoft, version 5).
public final class Pcx {
  private static final int LONGEST_RUN = 63;

  private Pcx() {}

  /// Returns a PCX file of an opaque picture.
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

  /// Returns a PCX file with palette indices.
  ///
  /// @param image with at most as many colours as the planes can represent
  /// @param bits bits per pixel in one plane
  /// @param planes the number of planes; the first has the lowest bits
  /// @param longer the number of bytes that each line has after its pixels
  public static byte[] numbered(BufferedImage image, int bits, int planes, int longer) {
    Numbered numbered = Numbered.of(image);
    int line = Math.ceilDiv(image.getWidth() * bits, 8) + longer;
    byte[] header = header(image.getWidth(), image.getHeight(), line);
    header[3] = (byte) bits;
    header[65] = (byte) planes;
    boolean large = bits * planes == 8;
    for (int i = 0; i < 16 && !large; i++) {
      colour(numbered.colour(i), header, 16 + 3 * i);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int plane = 0; plane < planes; plane++) {
        byte[] part = new byte[line];
        for (int x = 0; x < image.getWidth(); x++) {
          int sample = numbered.at(x, y) >> (plane * bits) & (1 << bits) - 1;
          part[x * bits / 8] |= (byte) (sample << (8 - bits - x * bits % 8));
        }
        runs(part, file);
      }
    }
    if (large) {
      byte[] palette = new byte[769];
      palette[0] = 12;
      for (int i = 0; i < 256; i++) {
        colour(numbered.colour(i), palette, 1 + 3 * i);
      }
      file.writeBytes(palette);
    }
    return file.toByteArray();
  }

  private static void colour(int rgb, byte[] target, int at) {
    target[at] = (byte) (rgb >> 16);
    target[at + 1] = (byte) (rgb >> 8);
    target[at + 2] = (byte) rgb;
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
