package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.vips.VipsDecoder;
import dev.miniature.vips.Vips;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/// libvips for tests, if it is available.
final class Libvips {
  private Libvips() {}

  /// Returns whether npm has installed it.
  static boolean isHere() {
    return Vips.failure().isEmpty();
  }

  /// Returns the engine behind the core on this machine.
  static Engine engine() {
    return isHere() ? Engine.VIPS : Engine.JAVA2D;
  }

  /// Returns bounds without effective limits.
  static Bounds ample() {
    return new Bounds(100_000_000, 256, 50_000_000, Deadline.in(Duration.ofMinutes(1)));
  }

  static Thumbnail render(byte[] original, Recipe recipe)
      throws ImageException, DeadlinePassedException {
    return render(original, recipe, ample());
  }

  static Thumbnail render(byte[] original, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    Renderer renderer = Renderer.with(Decoders.usual(), Engine.VIPS);
    return renderer.render(
        OriginalBytes.of(original), renderer.header(OriginalBytes.of(original)), recipe, bounds);
  }

  /// Returns the pixels of any thumbnail, through a PNG of the same size.
  static BufferedImage pixels(Thumbnail thumbnail) throws ImageException, DeadlinePassedException {
    Recipe same = Recipe.inside(Box.of(10_000, 10_000)).withFormat(ImageFormat.PNG);
    byte[] png = render(thumbnail.bytes(), same).bytes();
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Returns all frames of an animation.
  static List<Raster> frames(byte[] moving) throws ImageException, DeadlinePassedException {
    Decoder decoder = new VipsDecoder(Decoders.usual());
    OriginalBytes file = OriginalBytes.of(moving);
    Recipe same = Recipe.inside(Box.of(10_000, 10_000)).withFormat(ImageFormat.WEBP);
    Plan plan = Plan.of(decoder.header(file), same, Set.of(ImageFormat.WEBP), ample());
    try (Decoding decoding = decoder.prepare(file, plan).orElseThrow()) {
      return decoding.decode(ample().deadline()).frames().stream()
          .map(lent -> new Raster(lent.size(), lent.format(), lent.samples().clone()))
          .toList();
    }
  }

  /// Returns the bytes of pixels that are still held. Stopped threads of libvips take a moment to
  /// release theirs.
  static long leftBehind() throws InterruptedException {
    for (int i = 0; i < 100 && Vips.pixelMemory() > 0; i++) {
      Thread.sleep(20);
    }
    return Vips.pixelMemory();
  }

  /// Returns the similarity of two pictures of the same size, in decibels (PSNR over red, green and
  /// blue).
  static double likeness(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          int difference = (a >> shift & 0xFF) - (b >> shift & 0xFF);
          sum += difference * difference;
        }
      }
    }
    double mean = sum / (3.0 * one.getWidth() * one.getHeight());
    return 10 * Math.log10(255 * 255 / mean);
  }
}
