package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// An interpolation method. It is needed only until the operation that uses it is built, which
/// holds its own reference.
final class Interpolation implements AutoCloseable {
  private final MemorySegment pointer;

  private Interpolation(MemorySegment pointer) {
    this.pointer = pointer;
  }

  /// Creates a Catmull-Rom interpolation.
  static Interpolation cubic() throws VipsException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom("bicubic");
      return new Interpolation(
          Calls.pointer(() -> (MemorySegment) NativeImages.INTERPOLATE_NEW.invokeExact(name)));
    }
  }

  MemorySegment pointer() {
    return pointer;
  }

  @Override
  public void close() {
    Calls.run(() -> {
      NativeImages.UNREF.invokeExact(pointer);
    });
  }
}
