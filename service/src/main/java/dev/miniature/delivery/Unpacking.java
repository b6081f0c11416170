package dev.miniature.delivery;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.SystemExhaustedException;
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
  /// @param room reserves the memory of the decoded file, before it is taken
  /// @throws OriginalTooLargeException if it is larger
  /// @throws BrokenImageException if it cannot be decompressed completely
  /// @throws SystemExhaustedException if the Java heap is full
  /// @throws CannotUnpackException if it has an encoding other than gzip, or several
  /// @throws DeadlinePassedException if `room` waited for too long
  static OriginalBytes unpacked(Original original, long maxBytes, Room room)
      throws OriginalTooLargeException,
          BrokenImageException,
          SystemExhaustedException,
          CannotUnpackException,
          DeadlinePassedException {
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
    byte[] packed = original.bytes().whole();
    if (!Gzip.begins(packed, 0)) {
      return original.bytes();
    }
    int size = Gzip.size(packed, (int) Math.min(maxBytes, Integer.MAX_VALUE - 9));
    room.take(size);
    try {
      return OriginalBytes.of(Gzip.unpack(packed, size));
    } catch (OutOfMemoryError full) {
      throw new SystemExhaustedException(
          "The Java heap has no memory for " + size + " bytes", full);
    }
  }

  /// Where memory is reserved.
  @FunctionalInterface
  interface Room {
    /// Reserves this many bytes.
    void take(long bytes) throws DeadlinePassedException;
  }
}
