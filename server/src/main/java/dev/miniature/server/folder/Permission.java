package dev.miniature.server.folder;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Maps denied file access to 403, as S3 does; S3Proxy would answer 500, which clients retry.
final class Permission {
  private Permission() {}

  /// Returns the result of `call`.
  ///
  /// @throws S3Exception with 403 if the process has no permission for a file
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

  /// Checks that a file at `path` can be created, replaced or removed.
  ///
  /// @throws S3Exception with 403 if its folder, or the nearest existing parent, is read-only
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
