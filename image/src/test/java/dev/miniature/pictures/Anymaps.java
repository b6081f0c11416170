package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes portable anymaps of every kind (PBM, PGM, PPM and PAM).
public final class Anymaps {
  private Anymaps() {}

  /// Returns a PAM.
  ///
  /// @param type such as `RGB_ALPHA`; omitted if empty
  /// @param depth samples per pixel: 1 or 3 for colour, one more for opacity, and further ones with
  ///   zeros
  /// @param most the maximum value of a sample
  public static byte[] pam(BufferedImage image, String type, int depth, int most) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        ascii(
            String.format(
                Locale.ROOT,
                "P7\n# a comment\nWIDTH %d\nHEIGHT %d\nDEPTH %d\nMAXVAL %d\n%sENDHDR\n",
                image.getWidth(),
                image.getHeight(),
                depth,
                most,
                type.isEmpty() ? "" : "TUPLTYPE " + type + "\n")));
    boolean colour = type.startsWith("RGB") || (type.isEmpty() && depth > 2);
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      int argb = image.getRGB(i % image.getWidth(), i / image.getWidth());
      int[] samples =
          colour
              ? new int[] {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, argb >>> 24, 0}
              : new int[] {Jpegs.brightness(argb), argb >>> 24, 0};
      for (int sample = 0; sample < depth; sample++) {
        binary(scaled(samples[sample], most), most, file);
      }
    }
    return file.toByteArray();
  }

  /// Returns a PGM or PPM, as text or binary.
  ///
  /// @param kind the digit after `P`: 2, 3, 5 or 6
  /// @param most the maximum value of a sample
  public static byte[] plain(BufferedImage image, int kind, int most) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        ascii(
            String.format(
                Locale.ROOT,
                "P%d # a comment\n%d %d\n%d\n",
                kind,
                image.getWidth(),
                image.getHeight(),
                most)));
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      int argb = image.getRGB(i % image.getWidth(), i / image.getWidth());
      int[] samples =
          kind % 3 == 0
              ? new int[] {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF}
              : new int[] {Jpegs.brightness(argb)};
      for (int sample : samples) {
        if (kind < 4) {
          file.writeBytes(ascii(scaled(sample, most) + (i % 7 == 0 ? "\n" : " ")));
        } else {
          binary(scaled(sample, most), most, file);
        }
      }
    }
    return file.toByteArray();
  }

  /// Returns a PBM: pixels darker than the middle are black.
  ///
  /// @param text whether pixels are digits
  public static byte[] bitmap(BufferedImage image, boolean text) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int width = image.getWidth();
    file.writeBytes(
        ascii(String.format(Locale.ROOT, "P%d\n%d %d\n", text ? 1 : 4, width, image.getHeight())));
    for (int y = 0; y < image.getHeight(); y++) {
      byte[] row = new byte[Math.ceilDiv(width, 8)];
      for (int x = 0; x < width; x++) {
        int black = Jpegs.brightness(image.getRGB(x, y)) < 128 ? 1 : 0;
        row[x / 8] |= (byte) (black << (7 - x % 8));
        if (text) {
          file.write('0' + black);
        }
      }
      file.writeBytes(text ? ascii("\n") : row);
    }
    return file.toByteArray();
  }

  private static int scaled(int sample, int most) {
    return (sample * most + 127) / 255;
  }

  private static void binary(int sample, int most, ByteArrayOutputStream out) {
    if (most > 255) {
      out.write(sample >> 8);
    }
    out.write(sample);
  }

  private static byte[] ascii(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }
}
