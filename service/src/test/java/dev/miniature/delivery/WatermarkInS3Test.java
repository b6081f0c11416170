package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Anchor;
import dev.miniature.image.Deadline;
import dev.miniature.image.Extent;
import dev.miniature.image.Finish;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.UnusableOverlayException;
import dev.miniature.image.Watermark;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.s3.LoopbackS3;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The number of requests for a watermark to a real S3 server.
final class WatermarkInS3Test {
  private static final String KEY = "brand/mark.png";
  private static final byte[] PNG = Pngs.encode(Patches.image(40, 30));

  private final AtomicLong clock = new AtomicLong(-5);
  private LoopbackS3 server;
  private S3Originals s3;
  private CountedOriginals store;
  private StyleObjects styleObjects;

  @BeforeEach
  void start() throws Exception {
    server = LoopbackS3.inMemory();
    s3 =
        new S3Originals(
            server.address(), LoopbackS3.BUCKET, S3Timeouts.within(Duration.ofSeconds(20)));
    store = new CountedOriginals(s3);
    styleObjects = new StyleObjects(store, 100_000, clock::get);
  }

  @AfterEach
  void stop() {
    s3.close();
    server.close();
  }

  @Test
  void itIsAskedForOnceInAMinute() throws Exception {
    server.put(KEY, PNG);
    Set<String> versions = new HashSet<>();
    for (int second = 0; second < 60; second++) {
      versions.add(objects().versions());
      clock.addAndGet(Duration.ofSeconds(1).toNanos());
    }
    assertThat(store.requests()).containsExactly("get " + KEY);
    versions.add(objects().versions());
    assertThat(store.requests()).hasSize(2);
    assertThat(versions).hasSize(1);
  }

  @Test
  void itsPixelsAreKeptWhereItHasNotChanged() throws Exception {
    server.put(KEY, PNG);
    StyleObjects.Loaded before = objects();
    clock.addAndGet(Duration.ofMinutes(2).toNanos());
    assertThat(objects().supplies()).isEqualTo(before.supplies());
    assertThat(store.requests()).hasSize(2);
  }

  @Test
  void aNewOneCountsAMinuteLaterAndChangesTheTag() throws Exception {
    server.put(KEY, PNG);
    StyleObjects.Loaded before = objects();
    server.put(KEY, Pngs.encode(Patches.image(50, 30)));
    assertThat(objects()).isEqualTo(before);
    clock.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(objects().versions()).isNotEqualTo(before.versions());
    assertThat(objects().supplies()).isNotEqualTo(before.supplies());
  }

  @Test
  void thoseThatNeedItAtOnceShareTheRequest() throws Exception {
    server.put(KEY, PNG);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<StyleObjects.Loaded>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(this::objects);
      }
      Set<StyleObjects.Loaded> given = new HashSet<>();
      for (Future<StyleObjects.Loaded> each : threads.invokeAll(all)) {
        given.add(each.get());
      }
      assertThat(given).hasSize(1);
    }
    assertThat(store.requests()).containsExactly("get " + KEY);
  }

  @Test
  void thatThereIsNoneIsKeptForAMinuteToo() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(this::objects)
          .isInstanceOf(UnusableOverlayException.class)
          .hasMessageContaining(KEY);
    }
    assertThat(store.requests()).hasSize(1);
    server.put(KEY, PNG);
    clock.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(objects().supplies().mark()).isPresent();
  }

  @Test
  void oneThatIsTooLargeIsRefused() {
    server.put(KEY, new byte[100_001]);
    assertThatThrownBy(this::objects)
        .isInstanceOf(UnusableOverlayException.class)
        .hasMessageContaining("100001 bytes are more than 100000");
  }

  @Test
  void stylesWithoutOneAskForNothing() throws Exception {
    assertThat(styleObjects.of(Finish.NONE, soon())).isEqualTo(StyleObjects.Loaded.NONE);
    assertThat(store.requests()).isEmpty();
  }

  private StyleObjects.Loaded objects() throws Exception {
    Watermark watermark =
        new Watermark(
            KEY,
            new Anchor(Gravity.Direction.SOUTHEAST, 0),
            new Extent.Pixels(40),
            Fraction.ALL,
            false);
    return styleObjects.of(Finish.NONE.withWatermark(watermark), soon());
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }
}
