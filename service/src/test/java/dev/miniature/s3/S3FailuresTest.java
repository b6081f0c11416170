package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.HASTY;
import static dev.miniature.s3.AskingS3.KEY;
import static dev.miniature.s3.AskingS3.PLENTY;
import static dev.miniature.s3.AskingS3.address;
import static dev.miniature.s3.AskingS3.reaching;
import static dev.miniature.s3.AskingS3.soon;
import static dev.miniature.s3.Steps.BODY;
import static dev.miniature.s3.Steps.breakOff;
import static dev.miniature.s3.Steps.chunksBrokenOff;
import static dev.miniature.s3.Steps.error;
import static dev.miniature.s3.Steps.hangUp;
import static dev.miniature.s3.Steps.raw;
import static dev.miniature.s3.Steps.reset;
import static dev.miniature.s3.Steps.silence;
import static dev.miniature.s3.Steps.skewed;
import static dev.miniature.s3.Steps.stall;
import static dev.miniature.s3.Steps.status;
import static dev.miniature.s3.Steps.trickle;
import static dev.miniature.s3.Steps.well;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.miniature.delivery.Original;
import dev.miniature.delivery.OriginalArchivedException;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.s3.ScriptedServer.Step;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The outcomes of a failing store, and the number of requests, counted on the wire.
@ExtendWith(NoSocketLeft.class)
final class S3FailuresTest {
  static Stream<Arguments> passing() {
    return Stream.of(
        arguments("500", 2, error(500, "InternalError")),
        arguments("503", 2, error(503, "SlowDown")),
        arguments("503 without a word", 2, status(503)),
        arguments("429", 2, error(429, "TooManyRequests")),
        arguments("a throttled request", 2, error(400, "ThrottlingException")),
        arguments("a request that came in too slowly", 2, error(400, "RequestTimeout")),
        arguments("broken off in the body", 2, breakOff()),
        arguments("reset in the body", 2, reset()),
        arguments("stalled in the body", 2, stall()),
        arguments("silence", 2, silence()),
        arguments("a hang-up, which the JDK repeats", 2, hangUp()),
        arguments("a trickle, cut off by the total", 1, trickle()),
        arguments("500, then a hang-up", 3, new Step[] {error(500, "InternalError"), hangUp()}),
        arguments("a hang-up, then 500", 3, new Step[] {hangUp(), error(500, "InternalError")}));
  }

  @ParameterizedTest(name = "{0}: {1} requests")
  @MethodSource
  void passing(String what, int requests, Object script) throws Exception {
    try (var server = new ScriptedServer(thenWell(steps(script), requests));
        var originals = reaching(server)) {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, soon()));
      assertThat(server.requests()).hasSize(requests);
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments("no permission", error(403, "AccessDenied")),
        arguments("no such bucket", error(404, "NoSuchBucket")),
        arguments("another region", error(301, "PermanentRedirect")),
        arguments("a moment's redirect", error(307, "TemporaryRedirect")),
        arguments("a signature for another region", error(400, "AuthorizationHeaderMalformed")),
        arguments("a page", raw("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>")),
        arguments("no date", raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")),
        arguments("not HTTP", raw("SSH-2.0-OpenSSH_9.9\r\nwhatever\r\n\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refusals(String what, Step answer) throws Exception {
    try (var server = new ScriptedServer(answer, well());
        var originals = reaching(server)) {
      assertThatExceptionOfType(StoreRefusedException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, soon()))
          .withMessageContaining("GetObject originals/photo.jpg");
      assertThat(server.requests()).hasSize(1);
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
    }
  }

  static Stream<Arguments> recoveries() {
    return Stream.of(
        arguments("throttled then well", 2, new Step[] {error(400, "ThrottlingException"), well()}),
        arguments("cut off without a length, then well", 2, new Step[] {chunksBrokenOff(), well()}),
        arguments("500 then well", 2, new Step[] {error(500, "InternalError"), well()}),
        arguments("503 then well", 2, new Step[] {error(503, "SlowDown"), well()}),
        arguments("broken off then well", 2, new Step[] {breakOff(), well()}),
        arguments("reset then well", 2, new Step[] {reset(), well()}),
        arguments("silent then well", 2, new Step[] {silence(), well()}),
        arguments("stalled then well", 2, new Step[] {stall(), well()}),
        arguments("a hang-up then well", 2, new Step[] {hangUp(), well()}),
        arguments("a hang-up, 500, then well", 3, new Step[] {hangUp(), status(500), well()}),
        arguments("500, a hang-up, then well", 3, new Step[] {status(500), hangUp(), well()}));
  }

  @ParameterizedTest(name = "{0}: {1} requests")
  @MethodSource
  void recoveries(String what, int requests, Step[] script) throws Exception {
    try (var server = new ScriptedServer(script);
        var originals = reaching(server)) {
      Optional<Original> original = originals.fetch(KEY, PLENTY, soon());

      assertThat(original.orElseThrow().bytes().whole()).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(requests);
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
    }
  }

  @Test
  void anArchivedOriginalIsNoFaultAndIsAskedForOnce() throws Exception {
    try (var server = new ScriptedServer(error(403, "InvalidObjectState"), well());
        var originals = reaching(server)) {
      assertThatExceptionOfType(OriginalArchivedException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, soon()))
          .withMessageContaining("originals/photo.jpg");
      assertThat(server.requests()).hasSize(1);
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
    }
  }

  @Test
  void aClockThatIsWrongIsPutRightByTheAnswer() throws Exception {
    try (var server = new ScriptedServer(skewed(), well());
        var originals = reaching(server)) {
      assertThat(originals.fetch(KEY, PLENTY, soon())).isPresent();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void nobodyListening() throws Exception {
    URI endpoint;
    try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      endpoint = URI.create("http://127.0.0.1:" + once.getLocalPort());
    }
    try (var originals = new S3Originals(address(endpoint), "originals", HASTY)) {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, soon()));
    }
  }

  private static Step[] steps(Object script) {
    return script instanceof Step[] several ? several : new Step[] {(Step) script};
  }

  /// Repeats the last step until this many requests are answered, and then sends the original.
  private static Step[] thenWell(Step[] steps, int requests) {
    return IntStream.rangeClosed(0, requests)
        .mapToObj(i -> i == requests ? well() : steps[Math.min(i, steps.length - 1)])
        .toArray(Step[]::new);
  }
}
