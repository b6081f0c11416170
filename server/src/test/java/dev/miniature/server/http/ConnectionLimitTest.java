package dev.miniature.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.miniature.server.Wire;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many connections without requests, and some with requests.
@Timeout(120)
final class ConnectionLimitTest {
  private static final int GOOD = 100;

  /// Without the limit, a client waited for the idle timeout of earlier connections.
  private static final Duration PROMPTLY = Duration.ofSeconds(10);

  private final List<SocketChannel> silent = new ArrayList<>();

  @AfterEach
  void letGo() throws IOException {
    for (SocketChannel each : silent) {
      each.close();
    }
  }

  @Test
  void fiveThousandSilentConnectionsDelayNobody() throws Exception {
    long descriptors =
        ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getMaxFileDescriptorCount();
    assumeTrue(descriptors > 12_000, "only " + descriptors + " file descriptors");
    crowd(ConnectionLimit.usual(), 5_000, _ -> {});
  }

  @Test
  void thoseThatWereAnsweredOnceAndStayGiveWay() throws Exception {
    crowd(64, 400, channel -> send(channel, "GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
  }

  @Test
  void halfRequestsGiveWay() throws Exception {
    crowd(64, 400, channel -> send(channel, "GET / HTTP/1.1\r\nHost: "));
  }

  /// Sends requests among idle connections, and measures the slowest answer.
  private void crowd(int max, int others, Consumer<SocketChannel> first) throws Exception {
    try (HttpServer server =
        HttpServer.start(
            "127.0.0.1", 0, new Done(), (_, _, _) -> false, ClientTimeouts.USUAL, max)) {
      URI url = URI.create("http://127.0.0.1:" + server.port());
      Duration slowest = Duration.ZERO;
      for (int i = 0; i < others; i++) {
        SocketChannel channel =
            SocketChannel.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        first.accept(channel);
        silent.add(channel);
        if (i % (others / GOOD) == 0) {
          long began = System.nanoTime();
          assertThat(Wire.exchange(url, Wire.get("/"))).startsWith("HTTP/1.1 200");
          Duration took = Duration.ofNanos(System.nanoTime() - began);
          slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
      }
      assertThat(slowest).isLessThan(PROMPTLY);
    }
  }

  private static void send(SocketChannel channel, String text) {
    try {
      int _ = channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException closed) {
      // It was closed already, which is what the test is about.
      assertThat(channel.isConnected()).isTrue();
    }
  }

  private static final class Done extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.write(true, ByteBuffer.wrap(new byte[] {'d'}), callback);
      return true;
    }
  }
}
