package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Deadline;
import dev.miniature.styles.Density;
import dev.miniature.styles.SomeStyles;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Requests for thumbnails of `photo.jpg`, each on a thread of its own.
final class Asking {
  private Asking() {}

  /// Requests a thumbnail, without waiting for it.
  static FutureTask<Delivery> ask(ThumbnailDelivery thumbnails, String style, Deadline deadline) {
    FutureTask<Delivery> delivery =
        new FutureTask<>(() -> thumbnails.deliver(request(style), deadline));
    Thread.ofPlatform().start(delivery);
    return delivery;
  }

  static ThumbnailRequest request(String style) {
    return new ThumbnailRequest(
        new ObjectKey("photo.jpg"),
        Optional.empty(),
        SomeStyles.usual().named(style).orElseThrow(),
        Density.ONE,
        Optional.empty());
  }

  static Outcome outcome(FutureTask<Delivery> delivery) throws Exception {
    return delivery.get(60, TimeUnit.SECONDS).outcome();
  }

  static byte[] bytes(FutureTask<Delivery> delivery) throws Exception {
    return bytes(outcome(delivery));
  }

  static byte[] bytes(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    return ((Outcome.Delivered) outcome).thumbnail().bytes();
  }

  static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    return image;
  }
}
