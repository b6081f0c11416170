package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Renders files and reads the results.
final class Looking {
  private Looking() {}

  /// Returns bounds that stop only a hang.
  static Bounds freely() {
    return new Bounds(100_000_000, 256, 10_000_000, Deadline.in(Duration.ofSeconds(20)));
  }

  /// Renders the file.
  static Thumbnail render(Renderer renderer, byte[] file, Recipe recipe)
      throws ImageException, DeadlinePassedException {
    return render(renderer, file, recipe, freely());
  }

  /// Renders the file within other bounds.
  static Thumbnail render(Renderer renderer, byte[] file, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    return renderer.render(
        OriginalBytes.of(file), renderer.header(OriginalBytes.of(file)), recipe, bounds);
  }

  /// Returns the pixels of a thumbnail, and checks its declared size.
  static BufferedImage pixels(Thumbnail thumbnail) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
      Objects.requireNonNull(image, "The thumbnail cannot be read");
      image = asItLooks(image);
      if (image.getWidth() != thumbnail.dimensions().width()
          || image.getHeight() != thumbnail.dimensions().height()) {
        throw new AssertionError("It says it measures " + thumbnail.dimensions());
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the pixels of a thumbnail in any output format.
  static BufferedImage anyPixels(Thumbnail thumbnail)
      throws ImageException, DeadlinePassedException {
    return switch (thumbnail.format()) {
      case WEBP, AVIF -> Libvips.pixels(thumbnail);
      default -> pixels(thumbnail);
    };
  }

  /// Returns the picture with its sample values. Java2D would interpret grey samples as linear
  /// light, which no file means.
  private static BufferedImage asItLooks(BufferedImage image) {
    if (image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
      return image;
    }
    boolean alpha = image.getColorModel().hasAlpha();
    BufferedImage rgb =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int opacity = alpha ? image.getRaster().getSample(x, y, 1) << 24 : 0;
        rgb.setRGB(x, y, image.getRaster().getSample(x, y, 0) * 0x010101 | opacity);
      }
    }
    return rgb;
  }

  /// Returns the size of an image.
  static Dimensions size(BufferedImage image) {
    return new Dimensions(image.getWidth(), image.getHeight());
  }

  /// Returns the similarity of two opaque pictures of the same size, in decibels (PSNR).
  static double nearness(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          double off =
              ((one.getRGB(x, y) >> shift) & 0xFF) - ((other.getRGB(x, y) >> shift) & 0xFF);
          sum += off * off;
        }
      }
    }
    return 10 * Math.log10(255 * 255 / (sum / (3.0 * one.getWidth() * one.getHeight())));
  }
}
