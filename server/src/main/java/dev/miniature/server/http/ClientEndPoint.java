package dev.miniature.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/// The server's end of a connection, which can detect that the client closed it while a request is
/// processed.
///
/// Jetty does not read during that time, and only reading detects it. If data arrives instead,
/// which is the next request of a client that pipelines, it is kept for Jetty.
final class ClientEndPoint extends SocketChannelEndPoint {
  /// A client that has sent this many bytes ahead counts as connected.
  private static final int MAX_AHEAD = 1_024;

  private ByteBuffer ahead = BufferUtil.EMPTY_BUFFER;

  ClientEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  /// Returns whether the client has closed the connection or its sending half, which look alike.
  /// Only the thread that handles its request may call it.
  boolean isClosedByClient() {
    if (ahead.capacity() == 0) {
      ahead = BufferUtil.allocate(MAX_AHEAD);
    } else if (!BufferUtil.hasContent(ahead)) {
      BufferUtil.clear(ahead);
    }
    try {
      return BufferUtil.space(ahead) > 0 && super.fill(ahead) < 0;
    } catch (IOException broken) {
      return true;
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    return BufferUtil.hasContent(ahead) ? BufferUtil.append(buffer, ahead) : super.fill(buffer);
  }
}
