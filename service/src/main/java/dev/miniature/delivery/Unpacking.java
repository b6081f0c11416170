package dev.miniature.delivery;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.OriginalBytes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Undoes the `Content-Encoding` that an original is stored with.
final class Unpacking {
  /// What is as good as none. Some stores keep `aws-chunked`, which is the way that it was sent.
  private static final List<String> NONE = List.of("", "identity", "aws-chunked");

  private static final List<String> GZIP = List.of("gzip", "x-gzip");

  private Unpacking() {}

  /// The file itself. Something that only claims to be packed is taken as it is.
  ///
  /// @param maxBytes the longest file; a longer one is not unpacked any further
  /// @throws OriginalTooLargeException if it is longer
  /// @throws BrokenImageException if it cannot be unpacked to its end
  /// @throws CannotUnpackException if it is packed in another way than gzip, or twice
  static OriginalBytes unpacked(Original original, long maxBytes)
      throws OriginalTooLargeException, BrokenImageException, CannotUnpackException {
    List<String> encodings =
        Arrays.stream(original.contentEncoding().toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .filter(encoding -> !NONE.contains(encoding))
            .toList();
    if (encodings.isEmpty()) {
      return original.bytes();
    }
    if (encodings.size() > 1 || !GZIP.contains(encodings.getFirst())) {
      throw new CannotUnpackException(original.contentEncoding());
    }
    boolean packed = Gzip.begins(original.bytes().whole(), 0);
    int max = (int) Math.min(maxBytes, Integer.MAX_VALUE - 9);
    return packed ? OriginalBytes.of(Gzip.unpack(original.bytes().whole(), max)) : original.bytes();
  }
}
