package dev.miniature.server.folder;

import java.util.Arrays;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Evaluates `If-Match` and `If-None-Match` of a GET (RFC 9110, section 13.1).
final class Conditions {
  private Conditions() {}

  /// Checks the conditions for a file with this tag.
  ///
  /// @throws S3Exception with 412 or 304
  static void check(String tag, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifMatch != null && !names(ifMatch, tag)) {
      throw S3Exceptions.fromStatusCode(412);
    }
    if (ifNoneMatch != null && names(ifNoneMatch, tag)) {
      throw S3Exceptions.fromStatusCode(304);
    }
  }

  private static boolean names(String header, String tag) {
    return header.trim().equals("*")
        || Arrays.stream(header.split(",", -1))
            .anyMatch(each -> bare(each.trim()).equals(bare(tag)));
  }

  private static String bare(String tag) {
    return tag.replace("\"", "");
  }
}
