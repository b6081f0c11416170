package dev.miniature.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;

/// A server that passes requests on to an S3 server, and answers back only up to a number of bytes
/// on each connection. Then it waits until the client closes the connection.
public final class HoldingProxy implements AutoCloseable {
  /// All that a server sends.
  public static final LongUnaryOperator ALL = _ -> Long.MAX_VALUE;

  private static final int CHUNK = 16 << 10;

  private final URI behind;
  private final LongUnaryOperator held;
  private final ServerSocket listener;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();

  /// @param held the number of bytes that are passed back on each connection, by its number from 0
  public HoldingProxy(URI behind, LongUnaryOperator held) throws IOException {
    this.behind = behind;
    this.held = held;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  /// Returns its address, with the key of the server behind it.
  public S3Address address() {
    return S3Address.of(URI.create("http://127.0.0.1:" + listener.getLocalPort()), LoopbackS3.KEY);
  }

  /// Returns the number of bytes that were sent to clients, headers included.
  public long sent() {
    return sent.get();
  }

  private void listen() {
    try {
      for (long number = 0; ; number++) {
        Socket client = listener.accept();
        Socket server = new Socket(behind.getHost(), behind.getPort());
        sockets.addAll(List.of(client, server));
        long most = held.applyAsLong(number);
        Thread.ofVirtual().start(() -> pass(client, server, Long.MAX_VALUE, new AtomicLong()));
        Thread.ofVirtual().start(() -> pass(server, client, most, sent));
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void pass(Socket from, Socket to, long most, AtomicLong passed) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[CHUNK];
      long left = most;
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        int passedOn = (int) Math.min(left, count);
        out.write(chunk, 0, passedOn);
        passed.addAndGet(passedOn);
        left -= passedOn;
        if (left == 0) {
          // The other direction ends when the client closes its connection, and closes this one.
          Thread.sleep(60_000);
        }
      }
    } catch (IOException | InterruptedException gone) {
      // One side has closed its connection, which closes the other.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
