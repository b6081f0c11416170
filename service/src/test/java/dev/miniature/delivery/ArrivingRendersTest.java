package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.ArrivingBytes;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.Stage;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.styles.Density;
import dev.miniature.styles.SomeStyles;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Requests for originals that are still arriving.
@Timeout(120)
final class ArrivingRendersTest {
  private static final byte[] JPEG = Jpegs.encode(noise(700, 700), 92);

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);
  private final Limits limits = Limits.defaults(renderer);
  private final RenderSlots slots = RenderSlots.of(1);
  private final Deadline deadline = Deadline.in(Duration.ofSeconds(60));

  @Test
  void aJpegThatArrivesSlowlyGivesTheSameThumbnail() throws Exception {
    ArrivingOriginals originals = new ArrivingOriginals(JPEG);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    for (int at = 10_000; at < JPEG.length; at += 10_000) {
      originals.send(at);
    }
    originals.sendAll();
    assertThat(bytes(delivery)).isEqualTo(thumbnail(JPEG, "w300"));
    assertThat(originals.isClosed()).isTrue();
  }

  @Test
  void othersUseTheSlotWhileBytesAreMissing() throws Exception {
    ArrivingOriginals originals = new ArrivingOriginals(JPEG);
    FutureTask<Delivery> slow = asked(originals, "w300");
    originals.send(JPEG.length - 40_000);
    Thread.sleep(300);
    assertThat(thumbnail(JPEG, "w50")).isNotEmpty();
    assertThat(slots.inUse()).isZero();
    assertThat(slow.isDone()).isFalse();
    originals.sendAll();
    assertThat(bytes(slow)).isNotEmpty();
    assertThat(slow.get().work().in(Stage.FETCH)).isPositive();
  }

  @Test
  void nothingIsAnsweredBeforeTheOriginalIsVerified() throws Exception {
    ArrivingOriginals originals = new ArrivingOriginals(JPEG);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(JPEG.length);
    Thread.sleep(300);
    assertThat(delivery.isDone()).isFalse();
    originals.breakOff();
    assertThat(outcome(delivery)).isInstanceOf(Outcome.StoreUnavailable.class);
  }

  @Test
  void whatTheStoreSendsInsteadIsRendered() throws Exception {
    byte[] other = Jpegs.encode(noise(400, 300), 80);
    ArrivingOriginals originals = new ArrivingOriginals(JPEG);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(JPEG.length / 2);
    originals.replaceBy(other);
    assertThat(bytes(delivery)).isEqualTo(thumbnail(other, "w300"));
  }

  @Test
  void damageOnTheWayIsNoFaultOfTheOriginal() throws Exception {
    byte[] damaged = JPEG.clone();
    Arrays.fill(damaged, JPEG.length / 2, JPEG.length / 2 + 100, (byte) 0xFF);
    ArrivingOriginals originals = new ArrivingOriginals(damaged);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(damaged.length);
    originals.replaceBy(JPEG);
    assertThat(bytes(delivery)).isEqualTo(thumbnail(JPEG, "w300"));
  }

  @Test
  void aTransferThatIsBrokenOffIsAFailureOfTheStore() throws Exception {
    ArrivingOriginals originals = new ArrivingOriginals(JPEG);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(JPEG.length / 2);
    originals.breakOff();
    assertThat(outcome(delivery)).isInstanceOf(Outcome.StoreUnavailable.class);
    assertThat(slots.inUse()).isZero();
  }

  @Test
  void aTextIsRefusedByItsFirstBytes() throws Exception {
    byte[] text = "This is no picture.\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    assertThat(refused(text)).isInstanceOf(UnknownFormatException.class);
  }

  @Test
  void tooManyPixelsAreRefusedByTheFirstBytes() throws Exception {
    byte[] png = Arrays.copyOf(Pngs.encode(noise(300, 300)), 1_000_000);
    // The size stands at byte 16 (PNG, section 11.2.1).
    System.arraycopy(new byte[] {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60}, 0, png, 16, 8);
    assertThat(refused(png)).isInstanceOf(TooManyPixelsException.class);
    byte[] jpeg = JPEG.clone();
    int frame = indexOfFrame(jpeg);
    System.arraycopy(new byte[] {(byte) 0xEA, 0x60, (byte) 0xEA, 0x60}, 0, jpeg, frame + 5, 4);
    assertThat(refused(jpeg)).isInstanceOf(TooManyPixelsException.class);
  }

  @Test
  void otherFormatsAreRenderedWhenTheyAreComplete() throws Exception {
    byte[] png = Pngs.encode(noise(300, 300));
    ArrivingOriginals originals = new ArrivingOriginals(png);
    FutureTask<Delivery> delivery = asked(originals, "w50");
    originals.sendAll();
    assertThat(bytes(delivery)).isEqualTo(thumbnail(png, "w50"));
  }

  @Test
  void nobodyWaitsForBytesWhenTheClientHasLeft() throws Exception {
    ArrivingOriginals originals = new ArrivingOriginals(JPEG);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(JPEG.length / 2);
    deadline.pass();
    assertThat(outcome(delivery)).isInstanceOf(Outcome.OutOfTime.class);
    assertThat(originals.isClosed()).isTrue();
    assertThat(slots.inUse()).isZero();
  }

  /// One has the memory and waits for bytes, the other has the slot and waits for memory.
  @Test
  void whoWaitsForMemoryKeepsTheSlotFromNobody() throws Exception {
    ArrivingOriginals first = new ArrivingOriginals(JPEG);
    ThumbnailDelivery plenty = thumbnails(first);
    FutureTask<Delivery> measured = asked(plenty, "w300");
    first.send(JPEG.length / 2);
    long taken = taken(plenty);
    first.sendAll();
    bytes(measured);

    ArrivingOriginals slow = new ArrivingOriginals(JPEG);
    ArrivingOriginals quick = new ArrivingOriginals(JPEG);
    Limits scarce =
        new Limits(
            limits.maxOriginalBytes(),
            limits.maxPixels(),
            taken * 3 / 2,
            limits.maxFrames(),
            limits.maxReplyBytes(),
            limits.storeTimeout(),
            limits.reserve());
    InTurn both = new InTurn(slow, quick);
    ThumbnailDelivery shared = new ThumbnailDelivery(both, renderer, scarce, slots);
    FutureTask<Delivery> waiting = asked(shared, "w300");
    slow.send(JPEG.length / 2);
    assertThat(taken(shared)).isEqualTo(taken);
    FutureTask<Delivery> next = asked(shared, "w500");
    quick.sendAll();
    Thread.sleep(300);
    assertThat(next.isDone()).isFalse();
    slow.sendAll();
    assertThat(bytes(waiting)).isNotEmpty();
    assertThat(bytes(next)).isNotEmpty();
  }

  /// Gives each caller the next of its originals.
  private static final class InTurn implements Originals {
    private final Iterator<ArrivingOriginals> all;

    InTurn(ArrivingOriginals... all) {
      this.all = List.of(all).iterator();
    }

    @Override
    public synchronized Optional<Original> begin(ObjectKey key, long maxBytes, Deadline until) {
      return all.next().begin(key, maxBytes, until);
    }

    @Override
    public Optional<Version> version(ObjectKey key, Deadline until) {
      return Optional.empty();
    }

    @Override
    public Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline until) {
      return Optional.empty();
    }

    @Override
    public List<ObjectKey> startingWith(String prefix, int max, Deadline until) {
      return List.of();
    }
  }

  /// Waits until a render has reserved memory, and returns how much.
  private static long taken(ThumbnailDelivery thumbnails) throws InterruptedException {
    while (thumbnails.memory().free() == thumbnails.memory().bytes()) {
      Thread.sleep(5);
    }
    return thumbnails.memory().bytes() - thumbnails.memory().free();
  }

  /// Returns why a file is refused of which no more than the first bytes were sent.
  private Exception refused(byte[] file) throws Exception {
    ArrivingOriginals originals = new ArrivingOriginals(file);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(ArrivingBytes.FIRST);
    Outcome outcome = outcome(delivery);
    assertThat(originals.sent()).isEqualTo(ArrivingBytes.FIRST);
    assertThat(originals.isClosed()).isTrue();
    return ((Outcome.Unrenderable) outcome).reason();
  }

  private static int indexOfFrame(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xFF) != 0xC0) {
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
    }
    return at;
  }

  private FutureTask<Delivery> asked(Originals originals, String style) {
    return asked(thumbnails(originals), style);
  }

  private FutureTask<Delivery> asked(ThumbnailDelivery thumbnails, String style) {
    FutureTask<Delivery> delivery =
        new FutureTask<>(() -> thumbnails.deliver(request(style), deadline));
    Thread.ofPlatform().start(delivery);
    return delivery;
  }

  private byte[] thumbnail(byte[] file, String style) {
    Originals whole = new KeptInMemory().keep("photo.jpg", file);
    Deadline soon = Deadline.in(Duration.ofSeconds(60));
    return bytes(thumbnails(whole).deliver(request(style), soon).outcome());
  }

  private ThumbnailDelivery thumbnails(Originals originals) {
    return new ThumbnailDelivery(originals, renderer, limits, slots);
  }

  private static ThumbnailRequest request(String style) {
    return new ThumbnailRequest(
        new ObjectKey("photo.jpg"),
        Optional.empty(),
        SomeStyles.usual().named(style).orElseThrow(),
        Density.ONE,
        Optional.empty());
  }

  private static Outcome outcome(FutureTask<Delivery> delivery) throws Exception {
    return delivery.get(60, TimeUnit.SECONDS).outcome();
  }

  private static byte[] bytes(FutureTask<Delivery> delivery) throws Exception {
    return bytes(outcome(delivery));
  }

  private static byte[] bytes(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    return ((Outcome.Delivered) outcome).thumbnail().bytes();
  }

  private static BufferedImage noise(int width, int height) {
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
