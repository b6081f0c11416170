package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.pictures.Jpegs;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Renders that wait for memory, while others wait for bytes.
@Timeout(120)
final class WaitingForMemoryTest {
  private static final byte[] JPEG = Jpegs.encode(Asking.noise(700, 700), 92);

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);
  private final Limits limits = Limits.defaults(renderer);
  private final RenderSlots slots = RenderSlots.of(1);
  private final Deadline deadline = Deadline.in(Duration.ofSeconds(60));

  /// One has the memory and waits for bytes, the other has the slot and waits for memory.
  @Test
  void whoWaitsForMemoryKeepsTheSlotFromNobody() throws Exception {
    ArrivingOriginals first = new ArrivingOriginals(JPEG);
    ThumbnailDelivery plenty = new ThumbnailDelivery(first, renderer, limits, slots);
    FutureTask<Delivery> measured = Asking.ask(plenty, "w300", deadline);
    first.send(JPEG.length / 2);
    long taken = taken(plenty);
    first.sendAll();
    Asking.bytes(measured);

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
    FutureTask<Delivery> waiting = Asking.ask(shared, "w300", deadline);
    slow.send(JPEG.length / 2);
    assertThat(taken(shared)).isEqualTo(taken);
    FutureTask<Delivery> next = Asking.ask(shared, "w500", deadline);
    quick.sendAll();
    Thread.sleep(300);
    assertThat(next.isDone()).isFalse();
    slow.sendAll();
    assertThat(Asking.bytes(waiting)).isNotEmpty();
    assertThat(Asking.bytes(next)).isNotEmpty();
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
}
