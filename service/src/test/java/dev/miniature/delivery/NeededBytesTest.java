package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.Facts;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.s3.HoldingProxy;
import dev.miniature.s3.LoopbackS3;
import dev.miniature.s3.NoSocketLeft;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.styles.Density;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
  private static final byte[] PHOTO = progressive(2_000, 1_500, 92);

  /// The end of the seventh scan of ten, behind which are only the lowest bits of AC coefficients.
  private static final int NEEDED = needed(PHOTO);

  /// What the core asks for at once, and a margin for the headers of an answer.
  private static final int MORE = 66 << 10;

  /// With this density, `w500` needs every bit of the photo.
  private static final Density LARGE = new Density(3);

  private static final List<String> SMALL = List.of("w300", "w50", "hdr", "measured", "smart");

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);
  private final Limits limits = Limits.defaults(renderer);
  private final RenderSlots slots = RenderSlots.of(2);
  private final FetchBudget budget = FetchBudget.of(256_000_000);
  private final Styles styles = styles();

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

  /// Whether the rest of a file is sound is not known to those who do not fetch it, so it must not
  /// matter to others either.
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
          byte[] expected = thumbnail(PHOTO, style);
          assertThat(thumbnail(cut, style)).as("%s of %d", style, length).isEqualTo(expected);
          assertThat(delivered(originals, style).thumbnail().bytes()).isEqualTo(expected);
        }
        assertThat(facts(originals).placeholder()).isEqualTo(facts(inMemory(PHOTO)).placeholder());
      }
      byte[] broken = Arrays.copyOf(PHOTO, NEEDED - 1_000);
      server.put("photo.jpg", broken);
      for (String style : SMALL) {
        assertBroken(thumbnails(originals), request(style));
        assertBroken(thumbnails(inMemory(broken)), request(style));
      }
      server.put("photo.jpg", Arrays.copyOf(PHOTO, PHOTO.length - 1_000));
      ThumbnailRequest large = request("w500", LARGE);
      assertBroken(thumbnails(originals), large);
    }
  }

  private static void assertBroken(ThumbnailDelivery thumbnails, ThumbnailRequest request) {
    Outcome outcome = thumbnails.deliver(request, soon()).outcome();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Unrenderable.class,
            it -> assertThat(it.reason()).isInstanceOf(BrokenImageException.class));
  }

  private static byte[] progressive(int width, int height, int quality) {
    return Jpegs.encode(Asking.noise(width, height), quality, true, Jpegs.Sampling.QUARTER);
  }

  private static int needed(byte[] photo) {
    return JpegSegments.endsOfScans(photo).get(6);
  }

  private static Styles styles() {
    try {
      return StylesYaml.parse(
          """
          default: w50
          densities: [1, 2, 3]
          styles:
            w500: { width: 600, height: 450 }
            w300: { width: 300, height: 150 }
            w50: { width: 50, height: 40 }
            hdr: { width: 90, hdr: keep }
            measured: { width: 100, quality: auto }
            smart: { width: 100, height: 100, fit: cover, gravity: smart }
          """,
          "test.yaml");
    } catch (Exception wrong) {
      throw new AssertionError(wrong);
    }
  }

  private ThumbnailRequest request(String style) {
    return request(style, Density.ONE);
  }

  private ThumbnailRequest request(String style, Density density) {
    return new ThumbnailRequest(
        new ObjectKey("photo.jpg"),
        Optional.empty(),
        styles.named(style).orElseThrow(),
        density,
        Optional.empty());
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
