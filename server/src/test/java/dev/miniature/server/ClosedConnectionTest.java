package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.http.Endpoint;
import dev.miniature.http.Health;
import dev.miniature.http.LogEntry;
import dev.miniature.http.Negotiation;
import dev.miniature.image.ImageFormat;
import dev.miniature.server.http.ClientTimeouts;
import dev.miniature.server.http.EndpointHandler;
import dev.miniature.server.http.HttpServer;
import dev.miniature.server.queue.HeldBackThumbnails;
import dev.miniature.server.queue.QueueLimits;
import dev.miniature.server.queue.SingleFlight;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that disconnect while they wait, over real sockets.
@Timeout(60)
final class ClosedConnectionTest {
  private final HeldBackThumbnails slow = new HeldBackThumbnails();
  private final SingleFlight shared = new SingleFlight(slow, new QueueLimits(1, 1, 9, 9));
  private final BlockingQueue<LogEntry> log = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    var paths = HeldBackThumbnails.paths();
    var negotiation = new Negotiation(List.of(), Set.of(ImageFormat.PNG));
    EndpointHandler answers =
        new EndpointHandler(
            client ->
                new Endpoint(
                    paths,
                    negotiation,
                    shared.of(client),
                    () -> new Health("0", "none", Duration.ZERO),
                    log::add),
            false,
            () -> false);
    server = HttpServer.start("127.0.0.1", 0, answers, answers::refuse, ClientTimeouts.USUAL);
  }

  @AfterEach
  void stop() {
    slow.finish.countDown();
    server.close();
    shared.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoClosesTheConnectionLeavesTheLine(boolean abruptly) throws Exception {
    try (Wire first = new Wire(url());
        Wire last = new Wire(url())) {
      first.send(Wire.get("/a_w1.png"));
      slow.awaitBegun(1);
      Wire leaves = new Wire(url());
      leaves.send(Wire.get("/b_w1.png"));
      last.send(Wire.get("/c_w1.png"));
      if (abruptly) {
        leaves.reset();
      } else {
        leaves.close();
      }
      LogEntry entry = log.poll(10, TimeUnit.SECONDS);
      assertThat(entry).isNotNull();
      assertThat(entry.outcome()).isEqualTo("clientGone");
      assertThat(entry.toJson()).contains("\"status\":499", "\"endedIn\":\"queue\"");
      slow.finish.countDown();
      assertThat(Wire.status(first.rest())).isEqualTo(404);
      assertThat(Wire.status(last.rest())).isEqualTo(404);
      assertThat(slow.keys).containsExactly("a.png", "c.png");
    }
  }

  /// Data that the client sends ahead are read to check its connection, and must not be lost.
  @Test
  void whoSendsTheNextRequestsAheadGetsAllAnswers() throws Exception {
    try (Wire wire = new Wire(url())) {
      wire.send("GET /a_w1.png HTTP/1.1\r\nHost: localhost\r\n\r\n");
      slow.awaitBegun(1);
      wire.send("GET /b_w1.png HTTP/1.1\r\nHost: loc");
      Thread.sleep(600);
      wire.send("alhost\r\n\r\n");
      Thread.sleep(600);
      wire.send(Wire.get("/c_w1.png?" + "x".repeat(2_000)));
      Thread.sleep(600);
      slow.finish.countDown();
      assertThat(wire.rest().split("HTTP/1.1 404", -1)).hasSize(4);
      assertThat(slow.keys).containsExactly("a.png", "b.png", "c.png");
    }
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }
}
