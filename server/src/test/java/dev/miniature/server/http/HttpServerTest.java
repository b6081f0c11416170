package dev.miniature.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.server.Wire;
import dev.miniature.server.startup.CannotRunException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
final class HttpServerTest {
  private static final ClientTimeouts SHORT =
      new ClientTimeouts(
          Duration.ofMillis(400),
          Duration.ofMillis(400),
          Duration.ofMillis(800),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(2));

  /// A timeout for work that must not end, however busy the machine is.
  private static final Duration LONG = Duration.ofSeconds(20);

  /// More bytes than the system buffers.
  private static final int LARGE = 64_000_000;

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final CountDownLatch cutOff = new CountDownLatch(1);
  private volatile Duration work = Duration.ZERO;
  private HttpServer server;

  @BeforeEach
  void start() throws CannotRunException {
    server = serve(0);
  }

  @AfterEach
  void stop() {
    answer.countDown();
    server.close();
  }

  @Test
  void aSilentConnectionIsClosed() throws Exception {
    try (Wire wire = new Wire(url())) {
      assertThat(wire.rest()).isEmpty();
    }
  }

  @Test
  void halfARequestAndThenSilenceIsClosed() throws Exception {
    try (Wire wire = new Wire(url())) {
      wire.send("GET / HTTP/1.1\r\nHost: ");
      assertThat(wire.rest()).doesNotContain("200");
    }
  }

  @Test
  void aRequestThatDripsIsClosedThoughItIsNeverSilent() throws Exception {
    long began = System.nanoTime();
    try (Wire wire = new Wire(url())) {
      wire.send("GET / HTTP/1.1\r\nHost: x\r\n");
      assertThatThrownBy(() -> dripUntilClosed(wire)).isInstanceOf(SocketException.class);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
  }

  private static void dripUntilClosed(Wire wire) throws IOException, InterruptedException {
    for (int i = 0; i < 200; i++) {
      wire.send("X-" + i + ": a\r\n");
      Thread.sleep(50);
    }
  }

  @Test
  void aConnectionThatAsksAgainAndAgainLivesLongerThanOneRequestMay() throws Exception {
    restart(new ClientTimeouts(LONG, LONG, SHORT.request(), LONG, SHORT.stop()));
    try (Wire wire = new Wire(url())) {
      for (int i = 0; i < 12; i++) {
        wire.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        Thread.sleep(100);
      }
      wire.send(Wire.get("/"));
      assertThat(wire.rest().split("HTTP/1.1 200", -1)).hasSize(14);
    }
  }

  /// A proxy sends the next request of anybody on a connection that it keeps.
  @Test
  void aConnectionIsKeptForTheNextRequestForLongerThanSilenceMayLastWithinOne() throws Exception {
    restart(new ClientTimeouts(LONG, SHORT.idle(), SHORT.request(), LONG, SHORT.stop()));
    try (Wire wire = new Wire(url())) {
      wire.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
      Thread.sleep(SHORT.idle().multipliedBy(3));
      wire.send(Wire.get("/"));
      assertThat(wire.rest().split("HTTP/1.1 200", -1)).hasSize(3);
    }
  }

  /// Otherwise a load balancer now and then sends a request while the server closes, and answers
  /// 502.
  @Test
  void loadBalancersCloseConnectionsBeforeTheServerDoes() {
    Duration ofLoadBalancers = Duration.ofSeconds(60);
    assertThat(ClientTimeouts.USUAL.kept()).isGreaterThan(ofLoadBalancers.plusSeconds(10));
  }

  @Test
  void anAnswerMayTakeLongerThanSilenceMay() throws Exception {
    restart(new ClientTimeouts(SHORT.kept(), SHORT.idle(), SHORT.request(), LONG, SHORT.stop()));
    work = Duration.ofMillis(900);
    assertThat(Wire.exchange(url(), Wire.get("/"))).startsWith("HTTP/1.1 200");
  }

  @Test
  void whatIsUnderWayIsFinishedBeforeTheServerStops() throws Exception {
    work = Duration.ofSeconds(5);
    URI url = url();
    CompletableFuture<String> client = CompletableFuture.supplyAsync(() -> exchange(Wire.get("/")));
    assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(server.inFlight()).isEqualTo(1);
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
    Thread.sleep(200);
    assertThat(stopped).isNotDone();
    answer.countDown();
    assertThat(client.get(5, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200");
    stopped.get(5, TimeUnit.SECONDS);
    assertThatThrownBy(() -> new Wire(url).close()).isInstanceOf(IOException.class);
  }

  @Test
  void whatTakesTooLongIsCutOffWhenTheServerStops() throws Exception {
    work = Duration.ofSeconds(20);
    var _ = CompletableFuture.supplyAsync(() -> exchange(Wire.get("/")));
    assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
    long began = System.nanoTime();
    server.close();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
  }

  /// Receiving a byte now and then does not free buffer space, so the connection is idle; receiving
  /// some kilobytes does, so it never is.
  @ParameterizedTest
  @CsvSource({"1, PT0.4S, PT1M", "16000, PT1M, PT1.5S"})
  void whoTakesAnAnswerSlowlyIsCutOffAndOthersAreServedMeanwhileAndAfterwards(
      int bytes, Duration idle, Duration wholeAnswer) throws Exception {
    restart(new ClientTimeouts(LONG, idle, SHORT.request(), wholeAnswer, SHORT.stop()));
    try (Socket slow = new Socket()) {
      slow.setReceiveBufferSize(4_096);
      slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      slow.getOutputStream().write(Wire.get("/large").getBytes(StandardCharsets.US_ASCII));
      while (!cutOff.await(50, TimeUnit.MILLISECONDS)) {
        assertThat(slow.getInputStream().read(new byte[bytes])).isNotEqualTo(-1);
        assertThat(Wire.exchange(url(), Wire.get("/"))).startsWith("HTTP/1.1 200");
      }
    }
    assertThat(Wire.exchange(url(), Wire.get("/"))).startsWith("HTTP/1.1 200");
  }

  @Test
  void aPortThatIsTakenIsTold() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> serve(taken.getLocalPort()))
          .isInstanceOf(CannotRunException.class)
          .hasMessageContaining("port " + taken.getLocalPort());
    }
  }

  private HttpServer serve(int port) throws CannotRunException {
    return HttpServer.start("127.0.0.1", port, new Slow(), (_, _, _) -> false, SHORT);
  }

  private void restart(ClientTimeouts timeouts) throws CannotRunException {
    server.close();
    server = HttpServer.start("127.0.0.1", 0, new Slow(), (_, _, _) -> false, timeouts);
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  private String exchange(String request) {
    try {
      return Wire.exchange(url(), request);
    } catch (IOException broken) {
      return broken.toString();
    }
  }

  /// Answers after a while, or when it is released.
  private final class Slow extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      arrived.countDown();
      if (!work.isZero()) {
        answer.await(work.toMillis(), TimeUnit.MILLISECONDS);
      }
      boolean large = "/large".equals(request.getHttpURI().getPath());
      byte[] body = large ? new byte[LARGE] : "done".getBytes(StandardCharsets.UTF_8);
      response.write(
          true,
          ByteBuffer.wrap(body),
          Callback.from(
              callback::succeeded,
              failure -> {
                cutOff.countDown();
                callback.failed(failure);
              }));
      return true;
    }
  }
}
