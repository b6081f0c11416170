package dev.miniature.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/// Our end of a client's connection, which can tell that the other end is closed while a request is
/// worked on.
///
/// Jetty reads nothing meanwhile, and only reading tells. What comes instead of an end, the next
/// request of a client that does not wait for answers, is kept for Jetty.
final class ClientEndPoint extends SocketChannelEndPoint {
  /// A client that has sent so much ahead is taken to be there.
  private static final int MAX_AHEAD = 1_024;

  private ByteBuffer ahead = BufferUtil.EMPTY_BUFFER;

  ClientEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  /// Whether the client has closed the connection, or its half of it: the two look alike. Only for
  /// the thread that handles its request.
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
