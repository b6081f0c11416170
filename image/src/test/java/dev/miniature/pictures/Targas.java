package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Writes TGA files of every kind.
///
/// @param kind the kind of pixel: 1 for a palette index, 2 for a colour, 3 for grey; plus 8 for
///   run-length encoding
/// @param bits bits per pixel
/// @param flags the number of opacity bits, plus 16 if rows run from the right and 32 if they run
///   from the top
/// @param palette the number of colours that the palette has, or declares if it does not exist
/// @param paletteBits bits per palette colour, as the header declares
public record Targas(int kind, int bits, int flags, int palette, int paletteBits) {
  private static final int RIGHT = 16;
  private static final int TOP = 32;

  /// Creates files without a palette.
  public Targas(int kind, int bits, int flags) {
    this(kind, bits, flags, 0, 0);
  }

  /// Returns the file of a picture.
  public byte[] file(BufferedImage image) {
    Numbered numbered = Numbered.of(image);
    int width = image.getWidth();
    int height = image.getHeight();
    ByteBuffer head = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
    head.put((byte) 0).put((byte) (palette > 0 ? 1 : 0)).put((byte) kind);
    head.putShort((short) 0).putShort((short) palette).put((byte) paletteBits);
    head.putInt(0).putShort((short) width).putShort((short) height);
    head.put((byte) bits).put((byte) flags);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(head.array());
    for (int i = 0; i < palette; i++) {
      file.writeBytes(colour(0xFF000000 | numbered.colour(i), paletteBits));
    }
    byte[][] pixels = new byte[width * height][];
    for (int i = 0; i < pixels.length; i++) {
      int x = (flags & RIGHT) == 0 ? i % width : width - 1 - i % width;
      int y = (flags & TOP) == 0 ? height - 1 - i / width : i / width;
      pixels[i] = (kind & 7) == 1 ? number(numbered.at(x, y)) : pixel(image.getRGB(x, y));
    }
    if (kind > 8) {
      packed(pixels, file);
    } else {
      Arrays.stream(pixels).forEach(file::writeBytes);
    }
    return file.toByteArray();
  }

  private byte[] number(int number) {
    return Arrays.copyOf(new byte[] {(byte) number, (byte) (number >> 8)}, bits / 8);
  }

  private byte[] pixel(int argb) {
    return (kind & 7) == 3
        ? Arrays.copyOf(new byte[] {(byte) Jpegs.brightness(argb), (byte) (argb >>> 24)}, bits / 8)
        : colour(argb, bits);
  }

  private static byte[] colour(int argb, int bits) {
    if (bits > 16) {
      byte[] all = {(byte) argb, (byte) (argb >> 8), (byte) (argb >> 16), (byte) (argb >>> 24)};
      return Arrays.copyOf(all, bits / 8);
    }
    int packed =
        argb >>> 31 << 15 | (argb >> 9 & 0x7C00) | (argb >> 6 & 0x3E0) | (argb >> 3 & 0x1F);
    return new byte[] {(byte) packed, (byte) (packed >> 8)};
  }

  /// Writes runs of up to 128 equal pixels, which continue from one row to the next, and single
  /// pixels in packets of one.
  private static void packed(byte[][] pixels, ByteArrayOutputStream out) {
    int at = 0;
    while (at < pixels.length) {
      int run = 1;
      while (run < 128 && at + run < pixels.length && Arrays.equals(pixels[at], pixels[at + run])) {
        run++;
      }
      out.write(run == 1 ? 0 : 0x80 | run - 1);
      out.writeBytes(pixels[at]);
      at += run;
    }
  }
}
