package dev.miniature.delivery;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Undoes the `Content-Encoding` that an original is stored with.
final class Unpacking {
  /// What is as good as none. Some stores keep `aws-chunked`, which is the way that it was sent.
  private static final List<String> NONE = List.of("", "identity", "aws-chunked");

  private static final List<String> GZIP = List.of("gzip", "x-gzip");

  private Unpacking() {}

  /// The file itself. Something that only claims to be packed is taken as it is.
  ///
  /// @param mostBytes the longest file; of a longer one, one byte more than that is unpacked
  /// @throws OriginalTooLargeException if it is longer
  /// @throws BrokenImageException if it cannot be unpacked to its end
  /// @throws CannotUnpackException if it is packed in another way than gzip, or twice
  static byte[] unpacked(Original original, long mostBytes)
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
    return isGzip(original.bytes()) ? gunzipped(original.bytes(), mostBytes) : original.bytes();
  }

  /// RFC 1952, section 2.3.1.
  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  private static byte[] gunzipped(byte[] packed, long mostBytes)
      throws OriginalTooLargeException, BrokenImageException {
    int most = (int) Math.min(mostBytes, Integer.MAX_VALUE - 9);
    try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] bytes = unpacking.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new OriginalTooLargeException(bytes.length);
      }
      return bytes;
    } catch (IOException damaged) {
      throw new BrokenImageException("Cannot be unpacked: " + damaged.getMessage());
    }
  }
}
