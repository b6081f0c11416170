package dev.miniature.image.java2d;

import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.TooManyBytesException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes a finished picture in one of the formats for the web.
final class Encoding {
  /// Where the recipe does not say: what most services use, and what nobody sees the loss of.
  private static final int USUAL_QUALITY = 80;

  /// What is tried, from above, when a JPEG is too large to be sent. Below 30, blocks show.
  private static final int[] LOWER_QUALITIES = {70, 60, 50, 40, 30};

  /// The longest side that the JDK's encoder takes, which is libjpeg's `JPEG_MAX_DIMENSION`.
  private static final int MAX_JPEG_SIDE = 65_500;

  private Encoding() {}

  /// The picture as a file of at most `mostBytes`. JPEG may give up quality for that; PNG and GIF
  /// have none to give.
  static byte[] encode(BufferedImage picture, ImageFormat format, Recipe recipe, int mostBytes)
      throws TooManyBytesException {
    return switch (format) {
      case JPEG -> jpeg(picture, recipe.quality().orElse(USUAL_QUALITY), mostBytes);
      case PNG -> fitting(png(picture), mostBytes);
      case GIF -> fitting(gif(picture), mostBytes);
      case WEBP, AVIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG ->
          throw new IllegalArgumentException("Not written by Java2D: " + format);
    };
  }

  private static byte[] jpeg(BufferedImage picture, int quality, int mostBytes)
      throws TooManyBytesException {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    if (longest > MAX_JPEG_SIDE) {
      throw new TooManyBytesException(
          String.format(
              Locale.ROOT, "%,d pixels along a side, and JPEG is written with 65,500", longest));
    }
    byte[] file = jpeg(picture, quality);
    for (int i = 0; file.length > mostBytes && i < LOWER_QUALITIES.length; i++) {
      if (LOWER_QUALITIES[i] < quality) {
        file = jpeg(picture, LOWER_QUALITIES[i]);
      }
    }
    return fitting(file, mostBytes);
  }

  private static byte[] fitting(byte[] file, int mostBytes) throws TooManyBytesException {
    if (file.length > mostBytes) {
      throw new TooManyBytesException(
          String.format(
              Locale.ROOT, "%,d bytes, and there is room for %,d", file.length, mostBytes));
    }
    return file;
  }

  private static byte[] jpeg(BufferedImage picture, int quality) {
    return written(
        ImageFormat.JPEG,
        picture,
        param -> {
          param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          param.setCompressionQuality(quality / 100f);
          if (param instanceof JPEGImageWriteParam tables) {
            tables.setOptimizeHuffmanTables(true);
          }
        });
  }

  private static byte[] png(BufferedImage picture) {
    BufferedImage plain = Palette.exact(picture).orElseGet(() -> divided(picture));
    return written(ImageFormat.PNG, plain, param -> {});
  }

  private static byte[] gif(BufferedImage picture) {
    BufferedImage indexed = Palette.exact(picture).orElseGet(() -> Quantiser.indexed(picture));
    return written(ImageFormat.GIF, indexed, param -> {});
  }

  /// PNG stores colours that are not multiplied with alpha.
  private static BufferedImage divided(BufferedImage picture) {
    if (!Pictures.hasAlpha(picture)) {
      return picture;
    }
    BufferedImage divided =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] from = Pictures.pixels(picture);
    int[] to = Pictures.pixels(divided);
    for (int i = 0; i < from.length; i++) {
      to[i] = Alpha.divided(from[i]);
    }
    return divided;
  }

  private interface Setting {
    void apply(ImageWriteParam param);
  }

  private static byte[] written(ImageFormat format, BufferedImage picture, Setting setting) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriter writer = Readers.writer(format);
      try {
        ImageWriteParam param = writer.getDefaultWriteParam();
        setting.apply(param);
        writer.setOutput(out);
        writer.write(null, new IIOImage(picture, null, null), param);
      } finally {
        writer.dispose();
      }
    } catch (IOException impossible) { // it goes to memory
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
