package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The names of options of operations, and the values of their C constants.
final class VipsOptions {
  static final MemorySegment ACROSS = text("across");
  static final MemorySegment BACKGROUND = text("background");
  static final MemorySegment DEPTH = text("depth");
  static final MemorySegment EMBEDDED = text("embedded");
  static final MemorySegment EXTEND = text("extend");
  static final MemorySegment INTERPOLATE = text("interpolate");
  static final MemorySegment INTERPRETATION = text("interpretation");
  static final MemorySegment NUMBER = text("n");
  static final MemorySegment OAREA = text("oarea");
  static final MemorySegment ODX = text("odx");
  static final MemorySegment ODY = text("ody");
  static final MemorySegment PREMULTIPLIED = text("premultiplied");
  static final MemorySegment SRGB = text("srgb");
  static final MemorySegment VSCALE = text("vscale");

  /// `VIPS_EXTEND_COPY`.
  static final int COPY = 1;

  private VipsOptions() {}

  /// Returns a C string that is kept for the lifetime of the process.
  private static MemorySegment text(String text) {
    return Arena.global().allocateFrom(text);
  }
}
