package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes formats that no browser shows but that people upload, each in its simplest form:
/// uncompressed, eight bits per channel.
public final class Exotics {
  private static final short ICC_RESOURCE = 1039;

  private Exotics() {}

  /// Returns a Windows bitmap with 24 bits.
  public static byte[] bmp(BufferedImage opaque) {
    return Written.by(Written.writer("bmp"), opaque);
  }

  /// Returns a TIFF file of any picture.
  public static byte[] tiff(BufferedImage image) {
    return Written.by(Written.writer("tiff"), image);
  }

  /// Returns a flat Photoshop file: the header, three empty sections, then channel after channel.
  public static byte[] psd(BufferedImage opaque) {
    int width = opaque.getWidth();
    int height = opaque.getHeight();
    ByteBuffer file = ByteBuffer.allocate(40 + 3 * width * height);
    file.put(ascii("8BPS")).putShort((short) 1).position(12);
    file.putShort((short) 3).putInt(height).putInt(width);
    file.putShort((short) 8).putShort((short) 3);
    file.putInt(0).putInt(0).putInt(0).putShort((short) 0);
    for (int shift = 16; shift >= 0; shift -= 8) {
      for (int i = 0; i < width * height; i++) {
        file.put((byte) (opaque.getRGB(i % width, i / width) >> shift));
      }
    }
    return file.array();
  }

  /// Returns a flat Photoshop file of one grey, in a profile with gamma 2.2, as Photoshop writes
  /// most of its grey documents.
  public static byte[] greyPsd(int width, int height, int grey) {
    byte[] profile = IccProfile.grey("Miniature's grey", Curve.GAMMA_2_2);
    int padded = (profile.length + 1) / 2 * 2;
    ByteBuffer file = ByteBuffer.allocate(40 + 12 + padded + width * height);
    file.put(ascii("8BPS")).putShort((short) 1).position(12);
    file.putShort((short) 1).putInt(height).putInt(width);
    file.putShort((short) 8).putShort((short) 1);
    file.putInt(0).putInt(12 + padded);
    file.put(ascii("8BIM")).putShort(ICC_RESOURCE).putShort((short) 0).putInt(profile.length);
    file.put(profile).position(file.position() + padded - profile.length);
    file.putInt(0).putShort((short) 0);
    for (int i = 0; i < width * height; i++) {
      file.put((byte) grey);
    }
    return file.array();
  }

  /// Returns a Mac icon file with one icon, which is a PNG.
  ///
  /// @param icon 128 by 128 pixels
  public static byte[] icns(BufferedImage icon) {
    byte[] png = Pngs.encode(icon);
    ByteBuffer file = ByteBuffer.allocate(16 + png.length);
    file.put(ascii("icns")).putInt(file.capacity());
    file.put(ascii("ic07")).putInt(8 + png.length).put(png);
    return file.array();
  }

  /// Returns a Targa file with 24 bits, or 32 if there is alpha, from top to bottom, with the
  /// footer of version 2.
  public static byte[] tga(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int bytes = image.getColorModel().hasAlpha() ? 4 : 3;
    ByteBuffer file =
        ByteBuffer.allocate(18 + bytes * width * height + 26).order(ByteOrder.LITTLE_ENDIAN);
    file.put(2, (byte) 2).position(12);
    file.putShort((short) width).putShort((short) height);
    file.put((byte) (8 * bytes)).put((byte) (0x20 | (bytes == 4 ? 8 : 0)));
    for (int i = 0; i < width * height; i++) {
      int argb = image.getRGB(i % width, i / width);
      file.put((byte) argb).put((byte) (argb >> 8)).put((byte) (argb >> 16));
      if (bytes == 4) {
        file.put((byte) (argb >> 24));
      }
    }
    file.putInt(0).putInt(0).put(ascii("TRUEVISION-XFILE.\0"));
    return file.array();
  }

  /// Returns a portable pixmap (P6).
  public static byte[] ppm(BufferedImage opaque) {
    int width = opaque.getWidth();
    int height = opaque.getHeight();
    byte[] head = ascii("P6\n" + width + " " + height + "\n255\n");
    ByteBuffer file = ByteBuffer.allocate(head.length + 3 * width * height);
    file.put(head);
    for (int i = 0; i < width * height; i++) {
      int rgb = opaque.getRGB(i % width, i / width);
      file.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
    }
    return file.array();
  }

  /// Returns a portable greymap (P5) of the picture's brightness.
  public static byte[] pgm(BufferedImage opaque) {
    int width = opaque.getWidth();
    int height = opaque.getHeight();
    byte[] head = ascii("P5\n" + width + " " + height + "\n255\n");
    ByteBuffer file = ByteBuffer.allocate(head.length + width * height);
    file.put(head);
    for (int i = 0; i < width * height; i++) {
      file.put((byte) Jpegs.brightness(opaque.getRGB(i % width, i / width)));
    }
    return file.array();
  }

  private static byte[] ascii(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }
}
