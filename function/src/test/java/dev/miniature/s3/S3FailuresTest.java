package dev.miniature.s3;

import static dev.miniature.s3.Steps.BODY;
import static dev.miniature.s3.Steps.breakOff;
import static dev.miniature.s3.Steps.chunks;
import static dev.miniature.s3.Steps.chunksBrokenOff;
import static dev.miniature.s3.Steps.error;
import static dev.miniature.s3.Steps.hangUp;
import static dev.miniature.s3.Steps.longerThanSaid;
import static dev.miniature.s3.Steps.raw;
import static dev.miniature.s3.Steps.reset;
import static dev.miniature.s3.Steps.silence;
import static dev.miniature.s3.Steps.skewed;
import static dev.miniature.s3.Steps.stall;
import static dev.miniature.s3.Steps.status;
import static dev.miniature.s3.Steps.trickle;
import static dev.miniature.s3.Steps.well;
import static dev.miniature.s3.Steps.wellAndClose;
import static dev.miniature.s3.Steps.wellThenHangUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Original;
import dev.miniature.delivery.OriginalArchivedException;
import dev.miniature.delivery.OriginalTooLargeException;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.s3.ScriptedServer.Step;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of a store that fails, and how often it is asked, counted on the wire.
final class S3FailuresTest {
  private static final ObjectKey KEY = new ObjectKey("photo.jpg");
  private static final long PLENTY = 1_000;
  private static final S3Timeouts HASTY =
      new S3Timeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(1_500));

  private static long socketsBefore;

  /// The SDK's first request loads so many classes that a busy machine needs seconds for it.
  @BeforeAll
  static void firstRequest() throws Exception {
    try (var server = new ScriptedServer(wellAndClose());
        var originals = reaching(server, S3Timeouts.within(Duration.ofSeconds(60)))) {
      originals.fetch(KEY, PLENTY, Deadline.in(Duration.ofSeconds(60)));
    }
    socketsBefore = sockets();
  }

  /// Whatever was played here, no connection is left; those kept for later close within the JDK's
  /// five seconds.
  @AfterAll
  static void noSocketIsLeft() throws Exception {
    Deadline deadline = Deadline.in(Duration.ofSeconds(30));
    while (sockets() > socketsBefore && !deadline.hasPassed()) {
      Thread.sleep(100);
    }
    assertThat(sockets()).isLessThanOrEqualTo(socketsBefore);
  }

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
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes()).isEqualTo(BODY);
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
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes()).isEqualTo(BODY);
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

      assertThat(original.orElseThrow().bytes()).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(requests);
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes()).isEqualTo(BODY);
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
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes()).isEqualTo(BODY);
    }
  }

  @Test
  void aStoreThatDoesNotTellTheLengthIsReadToTheEnd() throws Exception {
    try (var server = new ScriptedServer(chunks(), chunks());
        var originals = reaching(server)) {
      assertThat(originals.fetch(KEY, BODY.length, soon()).orElseThrow().bytes()).isEqualTo(BODY);
      assertThatExceptionOfType(OriginalTooLargeException.class)
          .isThrownBy(() -> originals.fetch(KEY, BODY.length - 1, soon()));
    }
  }

  @Test
  void aLongerBodyThanSaidIsCutAndTheNextAnswerIsWhole() throws Exception {
    try (var server = new ScriptedServer(longerThanSaid(), well());
        var originals = reaching(server)) {
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes()).isEqualTo(BODY);
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes()).isEqualTo(BODY);
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
  void failuresLeaveNoDescriptorsBehind() throws Exception {
    Step[] odd = {hangUp(), breakOff(), error(503, "SlowDown"), longerThanSaid(), chunks()};
    try (var server = new ScriptedServer(cycle(odd, 200));
        var originals = reaching(server)) {
      ask(originals, 20);
      long before = openFiles();
      ask(originals, 100);

      assertThat(openFiles()).isLessThan(before + 20);
    }
  }

  @Test
  void oneRequestWhereAllGoesWell() throws Exception {
    try (var server = new ScriptedServer(well());
        var originals = reaching(server)) {
      originals.fetch(KEY, PLENTY, soon());

      assertThat(server.requests()).containsExactly("GET /originals/photo.jpg HTTP/1.1");
    }
  }

  @Test
  void aConnectionClosedBetweenTwoRequestsCostsNone() throws Exception {
    try (var server = new ScriptedServer(wellThenHangUp());
        var originals = reaching(server)) {
      originals.fetch(KEY, PLENTY, soon());
      Thread.sleep(50);
      originals.fetch(KEY, PLENTY, soon());

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aKeyThatIsNotThereIsAskedForOnce() throws Exception {
    try (var server = new ScriptedServer(error(404, "NoSuchKey"));
        var originals = reaching(server)) {
      assertThat(originals.fetch(KEY, PLENTY, soon())).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aHeadIsOneRequestToo() throws Exception {
    try (var server = new ScriptedServer(status(404));
        var originals = reaching(server)) {
      assertThat(originals.version(KEY, soon())).isEmpty();
      assertThat(server.requests()).containsExactly("HEAD /originals/photo.jpg HTTP/1.1");
    }
  }

  @Test
  void aHeadThatIsRefusedIsRefused() {
    try (var server = new ScriptedServer(status(403));
        var originals = reaching(server)) {
      assertThatExceptionOfType(StoreRefusedException.class)
          .isThrownBy(() -> originals.version(KEY, soon()))
          .withMessageContaining("HeadObject originals/photo.jpg: 403");
    }
  }

  @Test
  void aHeadThatFailsIsTriedTwice() {
    try (var server = new ScriptedServer(status(500));
        var originals = reaching(server)) {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> originals.version(KEY, soon()));
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

  static Stream<Arguments> slowness() {
    return Stream.of(
        arguments("silence", silence()),
        arguments("stalled in the body", stall()),
        arguments("a trickle", trickle()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slowness")
  void aDeadlineSoonerThanTheTimeoutsIsKept(String what, Step slow) {
    try (var server = new ScriptedServer(slow);
        var originals = reaching(server, S3Timeouts.within(Duration.ofSeconds(8)))) {
      Deadline deadline = Deadline.in(Duration.ofMillis(300));

      assertThatExceptionOfType(DeadlinePassedException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, deadline));
      assertThat(deadline.left()).isGreaterThan(Duration.ofSeconds(-1));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slowness")
  void theTotalIsKept(String what, Step slow) {
    Duration total = Duration.ofMillis(300);
    var timeouts = new S3Timeouts(total, Duration.ofSeconds(8), total);
    try (var server = new ScriptedServer(slow);
        var originals = reaching(server, timeouts)) {
      Deadline late = Deadline.in(total.plusSeconds(1));

      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, late));
      assertThat(late.hasPassed()).isFalse();
    }
  }

  @Test
  void aBodyOverTheLimitIsNotWaitedFor() {
    String endless = "HTTP/1.1 200 OK\r\nLast-Modified: Sun, 01 Nov 2026 00:00:00 GMT\r\n";
    try (var server = new ScriptedServer(raw(endless + "Content-Length: 9999999999\r\n\r\n"));
        var originals = reaching(server)) {
      assertThatExceptionOfType(dev.miniature.delivery.OriginalTooLargeException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, soon()))
          .withMessageContaining("9999999999");
      assertThat(server.requests()).hasSize(1);
    }
  }

  private static S3Originals reaching(ScriptedServer server) {
    return reaching(server, HASTY);
  }

  private static S3Originals reaching(ScriptedServer server, S3Timeouts timeouts) {
    return new S3Originals(address(server.endpoint()), "originals", timeouts);
  }

  private static S3Address address(URI endpoint) {
    return S3Address.of(endpoint, LoopbackS3.KEY);
  }

  private static Step[] steps(Object script) {
    return script instanceof Step[] several ? several : new Step[] {(Step) script};
  }

  /// The last step until so many requests are answered, and then the original.
  private static Step[] thenWell(Step[] steps, int requests) {
    return IntStream.rangeClosed(0, requests)
        .mapToObj(i -> i == requests ? well() : steps[Math.min(i, steps.length - 1)])
        .toArray(Step[]::new);
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }

  private static Step[] cycle(Step[] steps, int length) {
    return IntStream.range(0, length).mapToObj(i -> steps[i % steps.length]).toArray(Step[]::new);
  }

  private static void ask(S3Originals originals, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      try {
        assertThat(originals.fetch(KEY, PLENTY, soon())).isPresent();
      } catch (StoreUnavailableException _) {
        // Some of them fail twice in a row; what counts is what they leave behind.
      }
    }
  }

  /// How many sockets this process has; none where there is no /proc to tell.
  private static long sockets() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(descriptors)) {
      return all.filter(S3FailuresTest::isSocket).count();
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}
