package dev.miniature.delivery;

import static dev.miniature.delivery.ProgressivePhoto.LARGE;
import static dev.miniature.delivery.ProgressivePhoto.NEEDED;
import static dev.miniature.delivery.ProgressivePhoto.PHOTO;
import static dev.miniature.delivery.ProgressivePhoto.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.Facts;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.s3.LoopbackS3;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Progressive originals without their last scans. Whether the rest of a file is sound is not known
/// to those who do not fetch it, so it must not matter to others either.
@Timeout(240)
final class CutOffOriginalsTest {
  private static final List<String> SMALL = List.of("w300", "w50", "hdr", "measured", "smart");

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);

  @Test
  void anOriginalWithoutItsLastScansIsAnsweredAlikeOnEveryWay() throws Exception {
    try (var server = LoopbackS3.inMemory();
        var originals =
            new S3Originals(
                server.address(), LoopbackS3.BUCKET, S3Timeouts.within(Duration.ofSeconds(60)))) {
      for (int length : new int[] {NEEDED, NEEDED + 1_000, PHOTO.length - 2}) {
        byte[] cut = Arrays.copyOf(PHOTO, length);
        server.put("photo.jpg", cut);
        for (String style : SMALL) {
          byte[] expected = thumbnail(inMemory(PHOTO), style);
          assertThat(thumbnail(inMemory(cut), style))
              .as("%s of %d", style, length)
              .isEqualTo(expected);
          assertThat(thumbnail(originals, style)).isEqualTo(expected);
        }
        assertThat(placeholder(originals)).isEqualTo(placeholder(inMemory(PHOTO)));
      }
      byte[] broken = Arrays.copyOf(PHOTO, NEEDED - 1_000);
      server.put("photo.jpg", broken);
      for (String style : SMALL) {
        assertBroken(originals, request(style));
        assertBroken(inMemory(broken), request(style));
      }
      server.put("photo.jpg", Arrays.copyOf(PHOTO, PHOTO.length - 1_000));
      ThumbnailRequest large = request("w500", LARGE);
      assertBroken(originals, large);
    }
  }

  private void assertBroken(Originals originals, ThumbnailRequest request) {
    Outcome outcome = outcome(originals, request);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Unrenderable.class,
            it -> assertThat(it.reason()).isInstanceOf(BrokenImageException.class));
  }

  private byte[] thumbnail(Originals originals, String style) {
    return Asking.bytes(outcome(originals, request(style)));
  }

  private Facts.Placeholder placeholder(Originals originals) {
    Outcome outcome = outcome(originals, request("w300").forFacts());
    assertThat(outcome).isInstanceOf(Outcome.DeliveredFacts.class);
    return ((Outcome.DeliveredFacts) outcome).facts().placeholder();
  }

  private Outcome outcome(Originals originals, ThumbnailRequest request) {
    Deadline soon = Deadline.in(Duration.ofSeconds(30));
    return new ThumbnailDelivery(originals, renderer, Limits.defaults(renderer), RenderSlots.of(2))
        .deliver(request, soon)
        .outcome();
  }

  private static Originals inMemory(byte[] file) {
    return new KeptInMemory().keep("photo.jpg", file);
  }
}
