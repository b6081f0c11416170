package dev.miniature.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.ImageFormat;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The list of originals in memory.
@Timeout(60)
final class OriginalsIndexTest {
  private static final Set<ImageFormat> READABLE = Set.of(ImageFormat.JPEG);

  @Test
  void aHundredThousandOriginalsAreListedOnceAndThenSearchedInMemory() throws Exception {
    int[] listed = {0};
    OriginalsIndex index =
        index(entries -> {
          listed[0]++;
          for (int i = 0; i < 100_000; i++) {
            boolean _ = entries.test(Listed.of("photos/" + i + ".jpg", 1));
          }
        });
    while (!index.list().complete()) {
      Thread.onSpinWait();
    }
    ListQuery query = new ListQuery("photos/", List.of("9999"), 0, 200);
    assertThat(query.of(index.list()).total()).isEqualTo(19);
    assertThat(new ListQuery("photos/", List.of(), 99_990, 200).of(index.list()).rows())
        .hasSize(10);
    assertThat(listed[0]).isEqualTo(1);
  }

  @Test
  void whileAStoreIsSlowItsBeginningIsShown() throws Exception {
    CountDownLatch finish = new CountDownLatch(1);
    OriginalsIndex index =
        index(entries -> {
          for (int i = 0; i < 5_000; i++) {
            boolean _ = entries.test(Listed.of(i + ".jpg", 1));
          }
          await(finish);
        });
    OriginalsList begun = index.list();
    while (begun.entries().isEmpty()) {
      begun = index.list();
    }
    assertThat(begun.entries()).hasSize(5_000);
    assertThat(begun.complete()).isFalse();
    finish.countDown();
    while (!index.list().complete()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatThePageChangesIsThereAtOnce() throws Exception {
    OriginalsIndex index =
        index(entries -> {
          boolean _ = entries.test(Listed.of("a.jpg", 1));
        });
    while (!index.list().complete()) {
      Thread.onSpinWait();
    }
    index.add("b.jpg", 0);
    assertThat(index.list().at("b.jpg").orElseThrow().problem()).hasValue("This file is empty.");
    index.remove("a.jpg");
    assertThat(index.list().at("a.jpg")).isEmpty();
  }

  @Test
  void aStoreThatRefusesIsReported() throws Exception {
    OriginalsIndex index =
        index(_ -> {
          throw new IOException("no");
        });
    while (!index.list().complete()) {
      Thread.onSpinWait();
    }
    assertThat(index.list().problem().orElseThrow()).contains("cannot be listed");
  }

  private static OriginalsIndex index(Inventory inventory) {
    return new OriginalsIndex(inventory, READABLE, 1_000);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
