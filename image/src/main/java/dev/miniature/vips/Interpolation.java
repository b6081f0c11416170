package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// How pixels between pixels are made up. Needed only while the operation that uses it is built,
/// which takes a reference of its own.
final class Interpolation implements AutoCloseable {
  private final MemorySegment pointer;

  private Interpolation(MemorySegment pointer) {
    this.pointer = pointer;
  }

  /// By the curves of Catmull and Rom.
  static Interpolation cubic() throws VipsException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom("bicubic");
      return new Interpolation(
          Calls.pointer(() -> (MemorySegment) NativeVips.INTERPOLATE_NEW.invokeExact(name)));
    }
  }

  MemorySegment pointer() {
    return pointer;
  }

  @Override
  public void close() {
    Calls.run(() -> {
      NativeVips.UNREF.invokeExact(pointer);
    });
  }
}
