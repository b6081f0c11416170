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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Requests for originals that are still arriving.
@Timeout(120)
final class ArrivingRendersTest {
  private static final byte[] JPEG = Jpegs.encode(Asking.noise(700, 700), 92);

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
    assertThat(Asking.bytes(delivery)).isEqualTo(thumbnail(JPEG, "w300"));
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
    assertThat(Asking.bytes(slow)).isNotEmpty();
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
    assertThat(Asking.outcome(delivery)).isInstanceOf(Outcome.StoreUnavailable.class);
  }

  @Test
  void whatTheStoreSendsInsteadIsRendered() throws Exception {
    byte[] other = Jpegs.encode(Asking.noise(400, 300), 80);
    ArrivingOriginals originals = new ArrivingOriginals(JPEG);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(JPEG.length / 2);
    originals.replaceBy(other);
    assertThat(Asking.bytes(delivery)).isEqualTo(thumbnail(other, "w300"));
  }

  @Test
  void damageOnTheWayIsNoFaultOfTheOriginal() throws Exception {
    byte[] damaged = JPEG.clone();
    Arrays.fill(damaged, JPEG.length / 2, JPEG.length / 2 + 100, (byte) 0xFF);
    ArrivingOriginals originals = new ArrivingOriginals(damaged);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(damaged.length);
    originals.replaceBy(JPEG);
    assertThat(Asking.bytes(delivery)).isEqualTo(thumbnail(JPEG, "w300"));
  }

  @Test
  void aTransferThatIsBrokenOffIsAFailureOfTheStore() throws Exception {
    ArrivingOriginals originals = new ArrivingOriginals(JPEG);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(JPEG.length / 2);
    originals.breakOff();
    assertThat(Asking.outcome(delivery)).isInstanceOf(Outcome.StoreUnavailable.class);
    assertThat(slots.inUse()).isZero();
  }

  @Test
  void aTextIsRefusedByItsFirstBytes() throws Exception {
    byte[] text = "This is no picture.\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    assertThat(refused(text)).isInstanceOf(UnknownFormatException.class);
  }

  @Test
  void tooManyPixelsAreRefusedByTheFirstBytes() throws Exception {
    byte[] png = Arrays.copyOf(Pngs.encode(Asking.noise(300, 300)), 1_000_000);
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
    byte[] png = Pngs.encode(Asking.noise(300, 300));
    ArrivingOriginals originals = new ArrivingOriginals(png);
    FutureTask<Delivery> delivery = asked(originals, "w50");
    originals.sendAll();
    assertThat(Asking.bytes(delivery)).isEqualTo(thumbnail(png, "w50"));
  }

  @Test
  void nobodyWaitsForBytesWhenTheClientHasLeft() throws Exception {
    ArrivingOriginals originals = new ArrivingOriginals(JPEG);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(JPEG.length / 2);
    deadline.pass();
    assertThat(Asking.outcome(delivery)).isInstanceOf(Outcome.OutOfTime.class);
    assertThat(originals.isClosed()).isTrue();
    assertThat(slots.inUse()).isZero();
  }

  /// Returns why a file is refused of which no more than the first bytes were sent.
  private Exception refused(byte[] file) throws Exception {
    ArrivingOriginals originals = new ArrivingOriginals(file);
    FutureTask<Delivery> delivery = asked(originals, "w300");
    originals.send(ArrivingBytes.FIRST);
    Outcome outcome = Asking.outcome(delivery);
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
    return Asking.ask(thumbnails(originals), style, deadline);
  }

  private byte[] thumbnail(byte[] file, String style) {
    Originals whole = new KeptInMemory().keep("photo.jpg", file);
    Deadline soon = Deadline.in(Duration.ofSeconds(60));
    return Asking.bytes(thumbnails(whole).deliver(Asking.request(style), soon).outcome());
  }

  private ThumbnailDelivery thumbnails(Originals originals) {
    return new ThumbnailDelivery(originals, renderer, limits, slots);
  }
}
