package dev.miniature.image.vips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

final class HeapTrimmingTest {
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private int trims;
  private final HeapTrimming trimming = new HeapTrimming(() -> trims++, tasks::add);

  @Test
  void rendersThatFollowEachOtherGiveTheirMemoryBackTogether() {
    trimming.after(HeapTrimming.LARGE);
    trimming.after(HeapTrimming.LARGE);
    assertThat(trims).isZero();
    assertThat(tasks).hasSize(1);
    tasks.remove().run();
    assertThat(trims).isEqualTo(1);
    trimming.after(HeapTrimming.LARGE);
    assertThat(tasks).hasSize(1);
  }

  @Test
  void aVeryLargeRenderGivesItsMemoryBackAtOnce() {
    trimming.after(HeapTrimming.VERY_LARGE);
    assertThat(trims).isEqualTo(1);
    assertThat(tasks).isEmpty();
  }

  @Test
  void aSmallRenderGivesNothingBack() {
    trimming.after(HeapTrimming.LARGE - 1);
    assertThat(trims).isZero();
    assertThat(tasks).isEmpty();
  }
}
