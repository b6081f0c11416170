package dev.miniature.server.page;

import dev.miniature.http.PercentEncoding;
import dev.miniature.http.RefusedPathException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/// A request to the page's API.
///
/// @param path the raw path behind `/.miniature/`
/// @param query the decoded query
/// @param owner whether the client may change anything
/// @param http the request as received
record ApiRequest(String method, String path, Fields query, boolean owner, Request http) {
  static ApiRequest of(Request request, String path) {
    return new ApiRequest(
        request.getMethod(),
        path,
        Request.extractQueryParameters(request),
        Owner.sends(request),
        request);
  }

  /// Returns the rest of the path behind `folder/`, if it begins with that.
  Optional<String> below(String folder) {
    String start = folder + "/";
    return path.startsWith(start) ? Optional.of(path.substring(start.length())) : Optional.empty();
  }

  /// Returns a key from the percent-encoded rest of a path.
  ///
  /// @throws BadQueryException with the reason if it is malformed
  static String key(String rest) throws BadQueryException {
    try {
      List<String> segments = new ArrayList<>();
      for (String segment : rest.split("/", -1)) {
        segments.add(PercentEncoding.decode(segment));
      }
      return String.join("/", segments);
    } catch (RefusedPathException refused) {
      throw new BadQueryException(refused.reason());
    }
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(http.getHeaders().get(name));
  }

  InputStream body() {
    return Content.Source.asInputStream(http);
  }

  /// Returns the body as text.
  ///
  /// @throws BadQueryException if it is longer than `maxBytes`, or not valid UTF-8
  /// @throws IOException if it does not arrive
  String text(int maxBytes) throws BadQueryException, IOException {
    byte[] bytes = body().readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw new BadQueryException("The text is longer than " + maxBytes + " bytes.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new BadQueryException("The text is not valid UTF-8.");
    }
  }
}
