package dev.miniature.delivery;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.OriginalBytes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reverses the `Content-Encoding` of a stored original.
final class Unpacking {
  /// The encodings that mean no encoding. Some stores keep `aws-chunked`, which is only a transfer
  /// format.
  private static final List<String> NONE = List.of("", "identity", "aws-chunked");

  private static final List<String> GZIP = List.of("gzip", "x-gzip");

  private Unpacking() {}

  /// Returns the decoded file. A file that is not compressed despite its encoding is returned
  /// unchanged.
  ///
  /// @param maxBytes the maximum size of the file; decompression stops beyond it
  /// @throws OriginalTooLargeException if it is larger
  /// @throws BrokenImageException if it cannot be decompressed completely
  /// @throws CannotUnpackException if it has an encoding other than gzip, or several
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
