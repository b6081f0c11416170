package dev.miniature.image;

import java.util.Locale;

/// A part of the way from a request to its answer, in the order in which they usually come.
public enum Stage {
  /// Reading the request, before anything is done for it.
  REQUEST,
  /// Asking the store for the original.
  FETCH,
  /// Unpacking an original that is stored packed.
  UNPACK,
  /// Waiting for a free place to render, for memory, or for another request that makes the same.
  QUEUE,
  /// Rendering where no single part of it is told: reading the header, making the plan, and the
  /// whole way where decoding and encoding are one.
  RENDER,
  /// Decoding the original into pixels.
  DECODE,
  /// Working on the pixels: flattening, padding and the like.
  STEPS,
  /// Encoding the pixels, every try included.
  ENCODE;

  /// The name that the log and `Server-Timing` have for it: `decode`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it is a part of making the thumbnail out of the original.
  public boolean isRendering() {
    return switch (this) {
      case RENDER, DECODE, STEPS, ENCODE -> true;
      case REQUEST, FETCH, UNPACK, QUEUE -> false;
    };
  }
}
