package dev.miniature.s3;

import dev.miniature.delivery.Original;
import dev.miniature.delivery.Version;
import dev.miniature.image.OriginalBytes;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.NonRetryableException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/// The answer of S3 to a GET that found an object.
sealed interface Reply {

  /// The whole object, as stored.
  record Whole(Original original) implements Reply {}

  /// The object is larger than the limit.
  ///
  /// @param length its size in bytes; the number of bytes read if the store does not send the size
  record TooLong(long length) implements Reply {}

  /// The maximum length of an array.
  int MAX_LENGTH = Integer.MAX_VALUE - 9;

  /// Returns the version in the answer to a HEAD.
  static Version version(HeadObjectResponse head) {
    return version(head.eTag(), head.lastModified(), head.contentLength(), head.metadata());
  }

  /// Returns the version in the answer to a GET.
  static Version version(GetObjectResponse get) {
    return version(get.eTag(), get.lastModified(), get.contentLength(), get.metadata());
  }

  /// Returns whether a body can be read while it arrives: its length is known and allowed, it is
  /// not compressed, and it is not so short that it arrives at once.
  ///
  /// @param from the length from which this pays
  static boolean isReadableOnTheWay(GetObjectResponse get, int from, long maxBytes) {
    String encoding = get.contentEncoding();
    long length = version(get).length().orElse(0);
    return length >= from
        && length > 0
        && length <= Math.min(maxBytes, MAX_LENGTH)
        && (encoding == null || encoding.isEmpty());
  }

  /// Reads a body of at most `maxBytes` into an array of its exact length.
  ///
  /// @param maxBytes checked against `Content-Length` before the first byte; without that header,
  ///   by reading one byte more
  /// @throws RetryableException if the body is truncated or does not match its checksum
  static Reply read(GetObjectResponse response, AbortableInputStream body, long maxBytes) {
    Version version = version(response);
    int most = (int) Math.min(maxBytes, MAX_LENGTH);
    if (version.length().orElse(0) > most) {
      body.abort();
      return new TooLong(version.length().getAsLong());
    }
    byte[] bytes =
        version.length().isPresent()
            ? bytes(body, (int) version.length().getAsLong())
            : upTo(most + 1, body);
    if (bytes.length > most) {
      body.abort();
      return new TooLong(bytes.length);
    }
    Checksum.check(response, bytes);
    String encoding = Objects.requireNonNullElse(response.contentEncoding(), "");
    return new Whole(new Original(version, OriginalBytes.of(bytes), encoding));
  }

  /// Reads a body of this length. A truncated body becomes an exception that the SDK retries.
  private static byte[] bytes(AbortableInputStream body, int length) {
    byte[] bytes = new byte[length];
    try {
      int read = body.readNBytes(bytes, 0, length);
      if (read < length) {
        throw RetryableException.create("Broken off after " + read + " of " + length + " bytes");
      }
      return bytes;
    } catch (IOException failure) {
      throw RetryableException.create("Broken off in a body of " + length + " bytes", failure);
    }
  }

  /// Reads a body whose length the store does not send.
  private static byte[] upTo(int most, AbortableInputStream body) {
    try {
      return body.readNBytes(most);
    } catch (IOException failure) {
      throw RetryableException.create("Broken off in a body of unknown length", failure);
    }
  }

  private static Version version(
      @Nullable String etag,
      @Nullable Instant lastModified,
      @Nullable Long length,
      Map<String, String> metadata) {
    if (lastModified == null) {
      throw NonRetryableException.create("An answer without Last-Modified");
    }
    return new Version(
        Optional.ofNullable(etag),
        lastModified,
        length == null ? OptionalLong.empty() : OptionalLong.of(length),
        readable(metadata));
  }

  /// Returns the user's metadata by names in lower case, because stores differ in their case.
  /// Non-ASCII values are encoded words; see [EncodedWords].
  private static Map<String, String> readable(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> each.getKey().toLowerCase(Locale.ROOT),
                each -> EncodedWords.decoded(each.getValue()),
                (first, _) -> first));
  }
}
