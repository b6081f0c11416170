package dev.miniature.image;

import java.util.Locale;

/// A stage of a request, in the usual order.
public enum Stage {
  /// Reading the request.
  REQUEST,
  /// Fetching the original from the store.
  FETCH,
  /// Decompressing an original that is stored compressed.
  UNPACK,
  /// Waiting for a render slot, for memory, or for another request that makes the same thumbnail.
  QUEUE,
  /// The parts of rendering that are not recorded separately: reading the header, making the plan,
  /// and a fast lane, in which decoding and encoding are one.
  RENDER,
  /// Decoding the original into pixels.
  DECODE,
  /// Processing the pixels: flattening, padding and so on.
  STEPS,
  /// Encoding the pixels, including all attempts.
  ENCODE;

  /// Returns its name in the log and in `Server-Timing`, such as `decode`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns whether it is part of making the thumbnail from the original.
  public boolean isRendering() {
    return switch (this) {
      case RENDER, DECODE, STEPS, ENCODE -> true;
      case REQUEST, FETCH, UNPACK, QUEUE -> false;
    };
  }
}
