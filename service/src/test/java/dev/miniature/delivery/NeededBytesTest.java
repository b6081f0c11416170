package dev.miniature.delivery;

import static dev.miniature.delivery.ProgressivePhoto.LARGE;
import static dev.miniature.delivery.ProgressivePhoto.NEEDED;
import static dev.miniature.delivery.ProgressivePhoto.PHOTO;
import static dev.miniature.delivery.ProgressivePhoto.needed;
import static dev.miniature.delivery.ProgressivePhoto.progressive;
import static dev.miniature.delivery.ProgressivePhoto.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.Facts;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.pictures.Jpegs;
import dev.miniature.s3.HoldingProxy;
import dev.miniature.s3.LoopbackS3;
import dev.miniature.s3.NoSocketLeft;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.styles.Density;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Progressive originals in a real S3 server, of which no more is fetched than a thumbnail needs.
/// The server never sends the rest, so a request that needs it fails.
@ExtendWith(NoSocketLeft.class)
@Timeout(240)
final class NeededBytesTest {
  /// What the core asks for at once, and a margin for the headers of an answer.
  private static final int MORE = 66 << 10;

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);
  private final Limits limits = Limits.defaults(renderer);
  private final RenderSlots slots = RenderSlots.of(2);
  private final FetchBudget budget = FetchBudget.of(256_000_000);

  @ParameterizedTest
  @ValueSource(strings = {"w300", "w50", "measured", "smart"})
  void aProgressiveOriginalIsFetchedUpToItsLastNeededScan(String style) throws Exception {
    try (var server = LoopbackS3.inMemory();
        var proxy = new HoldingProxy(server.endpoint(), _ -> NEEDED + MORE);
        var originals = reaching(proxy)) {
      server.put("photo.jpg", PHOTO);
      assertThat(PHOTO.length - NEEDED).isGreaterThan(400_000);
      Delivery delivery = thumbnails(originals).deliver(request(style), soon());
      assertThat(Asking.bytes(delivery.outcome())).isEqualTo(thumbnail(PHOTO, style));
      assertThat(delivery.work().warnings()).isEmpty();
      assertThat(proxy.sent()).isLessThanOrEqualTo(NEEDED + MORE);
      assertThat(delivery.work().bytesIn()).isBetween((long) NEEDED, proxy.sent());
    }
  }

  @Test
  void factsNeedNoMore() throws Exception {
    try (var server = LoopbackS3.inMemory();
        var proxy = new HoldingProxy(server.endpoint(), _ -> NEEDED + MORE);
        var originals = reaching(proxy)) {
      server.put("photo.jpg", PHOTO);
      assertThat(facts(originals)).isEqualTo(facts(inMemory(PHOTO)));
    }
  }

  @Test
  void twoHundredOfThemLeaveNothingBehind() throws Exception {
    try (var server = LoopbackS3.inMemory();
        var proxy = new HoldingProxy(server.endpoint(), _ -> NEEDED + MORE);
        var originals = reaching(proxy)) {
      server.put("photo.jpg", PHOTO);
      ThumbnailDelivery thumbnails = thumbnails(originals);
      byte[] expected = thumbnail(PHOTO, "w50");
      for (int i = 0; i < 200; i++) {
        assertThat(Asking.bytes(thumbnails.deliver(request("w50"), soon()).outcome()))
            .isEqualTo(expected);
      }
      byte[] other = Jpegs.encode(Asking.noise(300, 200), 80);
      server.put("photo.jpg", other);
      assertThat(Asking.bytes(thumbnails.deliver(request("w50"), soon()).outcome()))
          .isEqualTo(thumbnail(other, "w50"));
      assertThat(slots.inUse()).isZero();
      assertThat(budget.free()).isEqualTo(budget.bytes());
      assertThat(thumbnails.memory().free()).isEqualTo(thumbnails.memory().bytes());
    }
  }

  @Test
  void aClientThatLeavesInTheMiddleEndsTheTransferToo() throws Exception {
    try (var server = LoopbackS3.inMemory();
        var proxy = new HoldingProxy(server.endpoint(), _ -> NEEDED / 2);
        var originals = reaching(proxy)) {
      server.put("photo.jpg", PHOTO);
      Deadline deadline = soon();
      FutureTask<Delivery> delivery = asked(originals, "w300", Density.ONE, deadline);
      Thread.sleep(500);
      assertThat(delivery.isDone()).isFalse();
      deadline.pass();
      assertThat(Asking.outcome(delivery)).isInstanceOf(Outcome.OutOfTime.class);
      assertThat(slots.inUse()).isZero();
      assertThat(budget.free()).isEqualTo(budget.bytes());
    }
  }

  @Test
  void anOriginalThatChangedHasAnotherThumbnailAndAnotherTag() throws Exception {
    try (var server = LoopbackS3.inMemory();
        var proxy = new HoldingProxy(server.endpoint(), _ -> NEEDED + MORE);
        var originals = reaching(proxy)) {
      server.put("photo.jpg", PHOTO);
      Outcome.Delivered first = delivered(originals, "w300");
      byte[] other = progressive(1_900, 1_500, 92);
      server.put("photo.jpg", other);
      Outcome.Delivered second = delivered(originals, "w300");
      assertThat(second.thumbnail().bytes()).isEqualTo(thumbnail(other, "w300"));
      assertThat(second.freshness().tag()).isNotEqualTo(first.freshness().tag());
      Outcome described = thumbnails(originals).describe(request("w300"), soon()).outcome();
      assertThat(((Outcome.Described) described).freshness()).isEqualTo(second.freshness());
    }
  }

  @Test
  void aSmallAndALargeThumbnailAtOnceGetWhatEachNeeds() throws Exception {
    try (var server = LoopbackS3.inMemory();
        var proxy = new HoldingProxy(server.endpoint(), HoldingProxy.ALL);
        var originals = reaching(proxy)) {
      server.put("photo.jpg", PHOTO);
      for (int i = 0; i < 10; i++) {
        var large = asked(originals, "w500", LARGE, soon());
        var small = asked(originals, "w50", Density.ONE, soon());
        assertThat(Asking.bytes(small)).isEqualTo(thumbnail(PHOTO, "w50"));
        assertThat(Asking.bytes(large)).isEqualTo(thumbnail(PHOTO, "w500", LARGE));
      }
    }
  }

  @Test
  void aLargeOriginalsPartsAreEndedToo() throws Exception {
    byte[] photo = progressive(3_400, 2_700, 97);
    assertThat(photo.length).isGreaterThan((int) S3Originals.PARALLEL_FROM + (1 << 20));
    int second = (32 << 10) + Math.ceilDiv(photo.length - (32 << 10), 2);
    LongUnaryOperator held =
        connection -> connection == 1 ? needed(photo) - second + MORE : Long.MAX_VALUE;
    try (var server = LoopbackS3.inMemory();
        var proxy = new HoldingProxy(server.endpoint(), held);
        var originals =
            new S3Originals(
                proxy.address(), LoopbackS3.BUCKET, S3Timeouts.within(Duration.ofSeconds(60)))) {
      assertThat(needed(photo)).isGreaterThan(second);
      server.put("photo.jpg", photo);
      assertThat(delivered(originals, "w50").thumbnail().bytes())
          .isEqualTo(thumbnail(photo, "w50"));
    }
  }

  private Facts facts(Originals originals) {
    Outcome outcome = thumbnails(originals).deliver(request("w300").forFacts(), soon()).outcome();
    assertThat(outcome).isInstanceOf(Outcome.DeliveredFacts.class);
    return ((Outcome.DeliveredFacts) outcome).facts();
  }

  private Outcome.Delivered delivered(Originals originals, String style) {
    Outcome outcome = thumbnails(originals).deliver(request(style), soon()).outcome();
    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    return (Outcome.Delivered) outcome;
  }

  private FutureTask<Delivery> asked(
      Originals originals, String style, Density density, Deadline deadline) {
    FutureTask<Delivery> delivery =
        new FutureTask<>(() -> thumbnails(originals).deliver(request(style, density), deadline));
    Thread.ofPlatform().start(delivery);
    return delivery;
  }

  private byte[] thumbnail(byte[] file, String style) {
    return thumbnail(file, style, Density.ONE);
  }

  private byte[] thumbnail(byte[] file, String style, Density density) {
    Outcome outcome = thumbnails(inMemory(file)).deliver(request(style, density), soon()).outcome();
    return Asking.bytes(outcome);
  }

  private static Originals inMemory(byte[] file) {
    return new KeptInMemory().keep("photo.jpg", file);
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30));
  }

  private static S3Originals reaching(HoldingProxy proxy) {
    return new S3Originals(
        proxy.address(), LoopbackS3.BUCKET, S3Timeouts.within(Duration.ofSeconds(60)), 0);
  }

  private ThumbnailDelivery thumbnails(Originals originals) {
    return new ThumbnailDelivery(originals, renderer, limits, slots, budget);
  }
}
