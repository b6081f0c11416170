package dev.miniature.jpeg.planes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ResamplingKernelsTest {
  private final ResamplingKernels axes = new ResamplingKernels();

  @Test
  void theAxesOfUsualPicturesAreMadeOnce() {
    assertThat(axis(6_000, 720)).isSameAs(axis(6_000, 720)).isNotSameAs(axis(6_000, 721));
  }

  @Test
  void onlyTheLastSixteenAreRemembered() {
    ResamplingKernel first = axis(1_000, 100);
    for (int width = 101; width <= 116; width++) {
      axis(1_000, width);
    }
    assertThat(axis(1_000, 100)).isNotSameAs(first);
    assertThat(axis(1_000, 116)).isSameAs(axis(1_000, 116));
  }

  @Test
  void thoseOfVeryLongPicturesAreNotKept() {
    assertThat(axis(65_535, 300)).isNotSameAs(axis(65_535, 300));
  }

  private ResamplingKernel axis(int stored, int scaled) {
    return axes.get(new Span(stored, false, scaled, 0, scaled, 0, scaled), 1, 1, stored);
  }
}
