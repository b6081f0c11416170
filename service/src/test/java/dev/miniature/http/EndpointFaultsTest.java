package dev.miniature.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.FailingOriginals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What callers and the log are told of failures of the store and of bugs.
final class EndpointFaultsTest {

  @ParameterizedTest
  @EnumSource(value = FailingOriginals.class, mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVED")
  void whatIsOurFaultIsNeverCachedAndTellsNoSecrets(FailingOriginals store) {
    Asked failing = Asked.of(store);
    HttpReply reply = failing.get("/photo_w300.png");
    int expected =
        switch (store) {
          case UNAVAILABLE, EXHAUSTED, TOO_SLOW -> 503;
          case REFUSING -> 502;
          case BUGGY, OUT_OF_STACK, ASSERTING -> 500;
          case ARCHIVED -> throw new AssertionError("That is nobody's fault");
        };
    assertThat(reply.status()).isEqualTo(expected);
    assertThat(reply.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(reply.headers().containsKey("Retry-After")).isEqualTo(expected == 503);
    assertThat(new String(reply.body(), UTF_8)).doesNotContain("secret");
    assertThat(failing.head("/photo_w300.png").status()).isEqualTo(expected);
  }

  @Test
  void anArchivedOriginalIsToBeRestoredAndNoFaultOfOurs() {
    Asked archived = Asked.of(FailingOriginals.ARCHIVED);
    HttpReply reply = archived.get("/photo_w300.png");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.headers())
        .containsEntry("Cache-Control", "public, max-age=60")
        .doesNotContainKey("Retry-After");
    assertThat(new String(reply.body(), UTF_8))
        .contains("The original is archived. Restore it, then try again.")
        .doesNotContain("secret");
    assertThat(archived.logged().outcome()).isEqualTo("originalArchived");
  }

  @Test
  void aProcessWithoutMemoryForAnOriginalIsOverloadedAndNotItsStore() {
    Asked exhausted = Asked.of(FailingOriginals.EXHAUSTED);
    exhausted.get("/photo_w300.png");
    assertThat(exhausted.logged().outcome()).isEqualTo("overloaded");
  }

  @Test
  void theLogHasTheCauseOfAFault() {
    Asked failing = Asked.of(FailingOriginals.REFUSING);
    failing.get("/photo_w300.png");
    assertThat(failing.logged().toJson())
        .contains("\"status\":502")
        .contains("secret-bucket said 403, caused by java.io.IOException: secret");
  }

  @ParameterizedTest
  @EnumSource(names = {"BUGGY", "OUT_OF_STACK", "ASSERTING"})
  void aBugIsLoggedWithItsStack(FailingOriginals store) {
    Asked failing = Asked.of(store);
    failing.get("/photo_w300.png");
    assertThat(failing.logged().toJson()).contains("secret bug").contains("FailingOriginals.java");
  }
}
