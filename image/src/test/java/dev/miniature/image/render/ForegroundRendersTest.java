package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.ImageFormat;
import org.junit.jupiter.api.Test;

final class ForegroundRendersTest {
  private final ForegroundRenders traffic = new ForegroundRenders();

  @Test
  void aWarmUpContinuesBesideTheFirstRequests() {
    render(ImageFormat.JPEG, 10);
    assertThat(traffic.letPass()).isTrue();
  }

  @Test
  void aWarmUpEndsWhenClientsHaveMadeItUnnecessary() {
    render(ImageFormat.JPEG, 100);
    assertThat(traffic.letPass()).isFalse();
  }

  /// The core does not read these.
  @Test
  void otherFormatsDoNotWarmUpTheCore() {
    render(ImageFormat.PNG, 200);
    assertThat(traffic.letPass()).isTrue();
  }

  @Test
  void anInterruptedWarmUpEndsAndTheInterruptIsKept() {
    Thread.currentThread().interrupt();
    boolean goesOn = traffic.letPass();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(goesOn).isFalse();
  }

  private void render(ImageFormat format, int times) {
    for (int i = 0; i < times; i++) {
      traffic.begin();
      traffic.end(format);
    }
  }
}
