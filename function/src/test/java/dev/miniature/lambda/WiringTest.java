package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.Limits;
import dev.miniature.image.Decoders;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import org.junit.jupiter.api.Test;

final class WiringTest {
  private static final int MAX_THAT_LAMBDA_RETURNS = 6_291_556;

  @Test
  void onlyTheFunctionHasToFitItsRepliesIntoThoseOfLambda() {
    Renderer renderer = Renderer.with(Decoders.usual(), Engine.JAVA2D);
    long reply = Wiring.limits(renderer).maxReplyBytes();
    assertThat(Math.ceilDiv(reply, 3L) * 4).isLessThan(MAX_THAT_LAMBDA_RETURNS);
    assertThat(Limits.defaults(renderer).maxReplyBytes()).isGreaterThan(10_000_000);
  }
}
