package dev.miniature.server.folder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A page of a listing, by the rules of `ListObjectsV2`.
///
/// @param entries keys, and common prefixes up to the delimiter
/// @param delimiter the end of common prefixes; empty for none
/// @param more whether entries follow
record FolderPage(List<String> entries, String delimiter, boolean more) {
  private static final int USUAL_LENGTH = 1_000;

  /// Returns the page that `request` asks for, of these keys.
  static FolderPage of(SortedSet<String> keys, ListObjectsV2Request request) {
    String prefix = orEmpty(request.prefix());
    String delimiter = orEmpty(request.delimiter());
    String after = orEmpty(request.continuationToken());
    String last = after.isEmpty() ? orEmpty(request.startAfter()) : after;
    int most = Objects.requireNonNullElse(request.maxKeys(), USUAL_LENGTH);

    SortedSet<String> entries = new TreeSet<>();
    for (String key : keys) {
      if (key.startsWith(prefix)) {
        entries.add(cut(key, prefix.length(), delimiter));
      }
    }
    List<String> following =
        entries.stream().filter(entry -> entry.compareTo(last) > 0).limit(most + 1L).toList();
    boolean more = most > 0 && following.size() > most;
    return new FolderPage(following.subList(0, Math.min(most, following.size())), delimiter, more);
  }

  private static String cut(String key, int from, String delimiter) {
    int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, from);
    return at < 0 ? key : key.substring(0, at + delimiter.length());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// Converts the page to S3's response.
  ///
  /// @param facts returns the metadata of a key; empty if it no longer exists
  ListObjectsV2Response toResponse(Function<String, Optional<HeadObjectResponse>> facts) {
    return ListObjectsV2Response.builder()
        .contents(
            entries.stream()
                .filter(entry -> !isCommon(entry))
                .flatMap(key -> facts.apply(key).map(head -> object(key, head)).stream())
                .toList())
        .commonPrefixes(
            entries.stream()
                .filter(this::isCommon)
                .map(entry -> CommonPrefix.builder().prefix(entry).build())
                .toList())
        .isTruncated(more)
        .nextContinuationToken(more ? entries.getLast() : null)
        .build();
  }

  private boolean isCommon(String entry) {
    return !delimiter.isEmpty() && entry.endsWith(delimiter);
  }

  private static S3Object object(String key, HeadObjectResponse head) {
    return S3Object.builder()
        .key(key)
        .eTag(head.eTag())
        .lastModified(head.lastModified())
        .size(head.contentLength())
        .storageClass(ObjectStorageClass.STANDARD)
        .build();
  }
}
