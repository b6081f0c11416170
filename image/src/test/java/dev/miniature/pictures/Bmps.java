package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Writes BMP files of kinds that the JDK does not write.
public final class Bmps {
  private static final int[] EIGHT = {0xFF0000, 0xFF00, 0xFF, 0xFF000000};
  private static final int FIELDS = 3;

  private Bmps() {}

  /// Returns a file with 32 bits and masks, including opacity, from bottom to top.
  ///
  /// @param header its length: 56, 108 or 124
  public static byte[] withAlpha(BufferedImage image, int header) {
    return file(header, image, 32, FIELDS, EIGHT, new int[0], wide(image, false, -1));
  }

  /// Returns the same file with zero opacity.
  public static byte[] clear(BufferedImage image) {
    return file(108, image, 32, FIELDS, EIGHT, new int[0], wide(image, false, 0xFFFFFF));
  }

  /// Returns a file with 32 bits without masks, from top to bottom.
  public static byte[] fromTop(BufferedImage image) {
    byte[] file = file(40, image, 32, 0, new int[0], new int[0], wide(image, true, -1));
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(22, -image.getHeight());
    return file;
  }

  /// Returns a file with 16 bits and masks of five, six and five bits after a header of 40 bytes.
  public static byte[] sixteen(BufferedImage image) {
    int[] masks = {0xF800, 0x7E0, 0x1F};
    return file(40, image, 16, FIELDS, masks, new int[0], narrow(image));
  }

  /// Returns a file with palette indices.
  ///
  /// @param image with at most 2 to the power of `bits` colours
  /// @param bits bits per pixel
  /// @param header its length; 12 is that of the oldest files
  public static byte[] numbered(BufferedImage image, int bits, int header) {
    Numbered numbered = Numbered.of(image);
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    for (int y = numbered.height() - 1; y >= 0; y--) {
      byte[] row = numbered.packed(y, bits);
      pixels.writeBytes(Arrays.copyOf(row, (row.length + 3) / 4 * 4));
    }
    byte[] all = pixels.toByteArray();
    return file(header, image, bits, 0, new int[0], palette(numbered, bits), all);
  }

  /// Returns a file with run-length encoded palette indices: each row has one run and a verbatim
  /// rest; the lowest row is skipped by a jump if it contains only index 0.
  ///
  /// @param bits bits per pixel, 4 or 8
  public static byte[] runs(BufferedImage image, int bits) {
    Numbered numbered = Numbered.of(image);
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    for (int y = numbered.height() - 1; y >= 0; y--) {
      int run = 1;
      while (run < numbered.width() && numbered.at(run, y) == numbered.at(0, y)) {
        run++;
      }
      pixels.write(run);
      pixels.write(bits == 4 ? numbered.at(0, y) * 0x11 : numbered.at(0, y));
      for (int x = run; x < numbered.width(); x += 20) {
        verbatim(numbered, x, Math.min(20, numbered.width() - x), y, bits, pixels);
      }
      pixels.write(0);
      pixels.write(y == 0 ? 1 : 0);
    }
    byte[] all = pixels.toByteArray();
    return file(40, image, bits, bits == 4 ? 2 : 1, new int[0], palette(numbered, bits), all);
  }

  private static void verbatim(
      Numbered numbered, int from, int count, int y, int bits, ByteArrayOutputStream out) {
    if (count < 3) { // 0 to 2 are markers
      for (int x = from; x < from + count; x++) {
        out.write(1);
        out.write(bits == 4 ? numbered.at(x, y) << 4 : numbered.at(x, y));
      }
      return;
    }
    byte[] part = new byte[Math.ceilDiv(count * bits, 16) * 2];
    for (int i = 0; i < count; i++) {
      int bit = i * bits;
      part[bit / 8] |= (byte) (numbered.at(from + i, y) << (8 - bits - bit % 8));
    }
    out.write(0);
    out.write(count);
    out.writeBytes(part);
  }

  private static int[] palette(Numbered numbered, int bits) {
    int[] palette = new int[1 << bits];
    Arrays.setAll(palette, numbered::colour);
    return palette;
  }

  private static byte[] wide(BufferedImage image, boolean fromTop, int kept) {
    int width = image.getWidth();
    int height = image.getHeight();
    ByteBuffer pixels = ByteBuffer.allocate(4 * width * height).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < width * height; i++) {
      int y = fromTop ? i / width : height - 1 - i / width;
      pixels.putInt(image.getRGB(i % width, y) & kept);
    }
    return pixels.array();
  }

  private static byte[] narrow(BufferedImage image) {
    int width = image.getWidth();
    int row = (2 * width + 3) / 4 * 4;
    ByteBuffer pixels = ByteBuffer.allocate(row * image.getHeight()).order(ByteOrder.LITTLE_ENDIAN);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, image.getHeight() - 1 - y);
        int packed = (rgb >> 8 & 0xF800) | (rgb >> 5 & 0x7E0) | (rgb >> 3 & 0x1F);
        pixels.putShort(y * row + 2 * x, (short) packed);
      }
    }
    return pixels.array();
  }

  private static byte[] file(
      int header,
      BufferedImage image,
      int bits,
      int compression,
      int[] masks,
      int[] palette,
      byte[] pixels) {
    boolean oldest = header == 12;
    int behind = header == 40 ? 4 * masks.length : 0;
    int at = 14 + header + behind + palette.length * (oldest ? 3 : 4);
    ByteBuffer file = ByteBuffer.allocate(at + pixels.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(at);
    file.putInt(header);
    if (oldest) {
      file.putShort((short) image.getWidth()).putShort((short) image.getHeight());
    } else {
      file.putInt(image.getWidth()).putInt(image.getHeight());
    }
    file.putShort((short) 1).putShort((short) bits);
    if (!oldest) {
      file.putInt(compression).putInt(pixels.length).position(54);
      Arrays.stream(masks).forEach(file::putInt);
    }
    file.position(14 + header + behind);
    for (int colour : palette) {
      file.put((byte) colour).put((byte) (colour >> 8)).put((byte) (colour >> 16));
      file.position(file.position() + (oldest ? 0 : 1));
    }
    file.position(at);
    return file.put(pixels).array();
  }
}
