package dev.miniature.bench.service;

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
import java.util.concurrent.locks.LockSupport;

/// An S3 server as far away as Amazon's is from a function: an answer begins after 15 ms, and each
/// connection sends 80 MB/s. It passes everything on to a store on this machine.
final class ThrottledStore implements AutoCloseable {
  private static final long FIRST_BYTE_NANOS = 15_000_000;
  private static final double NANOS_PER_BYTE = 1e9 / 80e6;

  /// What is sent at a time: 0.4 ms.
  private static final int CHUNK = 32 << 10;

  private final URI behind;
  private final ServerSocket listener;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();

  private ThrottledStore(URI behind) throws IOException {
    this.behind = behind;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /// Starts it in front of the store at this address.
  static ThrottledStore before(URI store) throws IOException {
    ThrottledStore throttled = new ThrottledStore(store);
    Thread.ofPlatform().daemon().start(throttled::listen);
    return throttled;
  }

  /// Returns its address.
  String endpoint() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /// Returns the number of bytes that it has sent, headers included.
  long sent() {
    return sent.get();
  }

  private void listen() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket store = new Socket(behind.getHost(), behind.getPort());
        client.setTcpNoDelay(true);
        store.setTcpNoDelay(true);
        sockets.addAll(List.of(client, store));
        AtomicLong answersFrom = new AtomicLong();
        Thread.ofVirtual().start(() -> pass(client, store, count -> requested(answersFrom)));
        Thread.ofVirtual().start(() -> pass(store, client, count -> sending(answersFrom, count)));
      }
    } catch (SocketException closed) {
      // The run is over.
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void requested(AtomicLong answersFrom) {
    answersFrom.set(System.nanoTime() + FIRST_BYTE_NANOS);
  }

  private void sending(AtomicLong answersFrom, int count) {
    paced(answersFrom, count);
    sent.addAndGet(count);
  }

  /// Waits until these bytes may be sent.
  private static void paced(AtomicLong answersFrom, int count) {
    long at = answersFrom.getAndAdd(Math.round(count * NANOS_PER_BYTE));
    long wait = at - System.nanoTime();
    while (wait > 0) {
      LockSupport.parkNanos(wait);
      wait = at - System.nanoTime();
    }
  }

  private interface Pace {
    void beforeSending(int count);
  }

  private static void pass(Socket from, Socket to, Pace pace) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        pace.beforeSending(count);
        out.write(chunk, 0, count);
      }
    } catch (IOException gone) {
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
