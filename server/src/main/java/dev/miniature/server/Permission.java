package dev.miniature.server;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Says 403 where the system says no, as S3 does; S3Proxy would say 500, which asks for another
/// try.
final class Permission {
  private Permission() {}

  /// What `call` returns.
  ///
  /// @throws S3Exception with 403 if it met a file that this process may not use
  static <T> T needed(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException failure) {
      for (Throwable link = failure; link != null; link = link.getCause()) {
        if (link instanceof AccessDeniedException) {
          throw refused();
        }
      }
      throw failure;
    }
  }

  /// Goes on only if a file at `path` can be made, replaced or removed.
  ///
  /// @throws S3Exception with 403 if the folder there, or the nearest above it, is read-only
  static void mustWrite(Path path) {
    Path folder = path.getParent();
    while (folder != null && Files.notExists(folder)) {
      folder = folder.getParent();
    }
    if (folder != null && !Files.isWritable(folder)) {
      throw refused();
    }
  }

  static S3Exception refused() {
    return S3Exceptions.fromStatusCode(403);
  }
}
