package dev.miniature.server.page;

import dev.miniature.http.HttpReply;
import dev.miniature.styles.Styles;
import org.eclipse.jetty.server.Request;

/// Answers requests for thumbnails with styles that are not in use, within the limits of all
/// others.
@FunctionalInterface
public interface Trial {
  /// Returns the answer to a GET.
  ///
  /// @param request the request of the client that waits
  /// @param path the path of a thumbnail
  HttpReply answer(Request request, String path, Styles styles);
}
