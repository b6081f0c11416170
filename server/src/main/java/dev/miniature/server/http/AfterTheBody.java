package dev.miniature.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/// An answer that is sent once the whole request has arrived.
///
/// S3Proxy reads a signed upload up to its last byte of content, but not the empty chunk that ends
/// the body, and refuses uploads without reading them. Jetty then closes the connection. A client
/// that is still writing gets no answer but a broken pipe, and reports a failure even if its upload
/// was stored.
public final class AfterTheBody extends Response.Wrapper {
  /// The rest of a longer body is not read; the largest part that clients usually send is smaller.
  private static final long MAX_REST = 64_000_000;

  private static final int BUFFER = 8192;

  public AfterTheBody(Response wrapped) {
    super(wrapped.getRequest(), wrapped);
  }

  @Override
  public void write(boolean last, ByteBuffer content, Callback callback) {
    if (!isCommitted()) {
      try {
        readRest();
      } catch (IOException brokenOff) {
        callback.failed(brokenOff);
        return;
      }
    }
    super.write(last, content, callback);
  }

  private void readRest() throws IOException {
    Request request = getRequest();
    InputStream rest = Content.Source.asInputStream(request);
    byte[] buffer = new byte[BUFFER];
    long read = 0;
    for (int some = rest.read(buffer); some >= 0 && read < MAX_REST; some = rest.read(buffer)) {
      read += some;
    }
  }
}
