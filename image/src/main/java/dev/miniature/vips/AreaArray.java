package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A C array with the position and size of a part of an image. It is needed only until the
/// operation that uses it is built, which holds its own reference.
final class AreaArray implements AutoCloseable {
  private final MemorySegment pointer;

  private AreaArray(MemorySegment pointer) {
    this.pointer = pointer;
  }

  static AreaArray of(int left, int top, int width, int height) throws VipsException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment numbers = arena.allocateFrom(ValueLayout.JAVA_INT, left, top, width, height);
      return new AreaArray(
          Calls.pointer(() -> (MemorySegment) NativeImages.ARRAY_INT_NEW.invokeExact(numbers, 4)));
    }
  }

  MemorySegment pointer() {
    return pointer;
  }

  @Override
  public void close() {
    Calls.run(() -> {
      NativeImages.AREA_UNREF.invokeExact(pointer);
    });
  }
}
