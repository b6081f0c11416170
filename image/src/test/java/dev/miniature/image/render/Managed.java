package dev.miniature.image.render;

import dev.miniature.image.ImageFormat;
import dev.miniature.image.Thumbnail;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/// Reads thumbnails as a program with colour management does: by the JDK's Little CMS or by that of
/// libvips, and never by our own conversion.
final class Managed {
  private static final String JPEG_NAME = "ICC_PROFILE\0\1\1";

  private Managed() {}

  /// Returns the profile in a file.
  static Optional<byte[]> profile(Thumbnail thumbnail) throws Exception {
    byte[] file = thumbnail.bytes();
    ByteBuffer numbers = ByteBuffer.wrap(file);
    return switch (thumbnail.format()) {
      case JPEG -> {
        int at = place(file, JPEG_NAME);
        int start = at + JPEG_NAME.length();
        yield at < 0
            ? Optional.empty()
            : Optional.of(Arrays.copyOfRange(file, start, at + numbers.getChar(at - 2) - 2));
      }
      case PNG -> {
        int at = place(file, "iCCP");
        yield at < 0
            ? Optional.empty()
            : Optional.of(inflated(file, at + 9, numbers.getInt(at - 4) - 5));
      }
      case WEBP -> {
        int at = place(file, "ICCP");
        yield at < 0
            ? Optional.empty()
            : Optional.of(
                Arrays.copyOfRange(
                    file, at + 8, at + 8 + Integer.reverseBytes(numbers.getInt(at + 4))));
      }
      case AVIF -> {
        int at = place(file, "colrrICC");
        yield at < 0
            ? Optional.empty()
            : Optional.of(Arrays.copyOfRange(file, at + 8, at - 4 + numbers.getInt(at - 4)));
      }
      default -> Optional.empty();
    };
  }

  /// Returns the pixels in sRGB.
  static BufferedImage shown(Thumbnail thumbnail) throws Exception {
    if (thumbnail.format() == ImageFormat.WEBP || thumbnail.format() == ImageFormat.AVIF) {
      return Libvips.pixels(thumbnail);
    }
    BufferedImage stored = stored(thumbnail);
    Optional<byte[]> profile = profile(thumbnail);
    return profile.isEmpty() ? stored : converted(stored, ICC_Profile.getInstance(profile.get()));
  }

  /// Returns the levels in a JPEG or a PNG, whatever their profile.
  static BufferedImage stored(Thumbnail thumbnail) {
    byte[] file = thumbnail.bytes();
    boolean jpeg = thumbnail.format() == ImageFormat.JPEG;
    int name = place(file, jpeg ? JPEG_NAME : "iCCP");
    if (name < 0) {
      return Looking.pixels(thumbnail);
    }
    ByteBuffer numbers = ByteBuffer.wrap(file);
    int from = name - 4;
    int to = jpeg ? name - 2 + numbers.getChar(name - 2) : name + 8 + numbers.getInt(name - 4);
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    bare.write(file, 0, from);
    bare.write(file, to, file.length - to);
    return Looking.pixels(
        new Thumbnail(
            thumbnail.format(), thumbnail.dimensions(), bare.toByteArray(), thumbnail.engine()));
  }

  /// Converts colours by a profile, each as a float.
  private static BufferedImage converted(BufferedImage stored, ICC_Profile profile) {
    ICC_ColorSpace space = new ICC_ColorSpace(profile);
    int type = stored.getColorModel().hasAlpha() ? 2 : 1;
    BufferedImage shown = new BufferedImage(stored.getWidth(), stored.getHeight(), type);
    for (int y = 0; y < stored.getHeight(); y++) {
      for (int x = 0; x < stored.getWidth(); x++) {
        int pixel = stored.getRGB(x, y);
        float[] numbers = new float[space.getNumComponents()];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = ((pixel >> (16 - 8 * i)) & 0xFF) / 255f;
        }
        float[] light = space.toRGB(numbers);
        int rgb = pixel & 0xFF000000;
        for (int i = 0; i < 3; i++) {
          rgb |= Math.round(light[i] * 255) << (16 - 8 * i);
        }
        shown.setRGB(x, y, rgb);
      }
    }
    return shown;
  }

  private static byte[] inflated(byte[] file, int from, int length) throws Exception {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(file, from, length))) {
      return in.readAllBytes();
    }
  }

  private static int place(byte[] file, String name) {
    return new String(file, StandardCharsets.ISO_8859_1).indexOf(name);
  }
}
