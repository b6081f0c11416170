package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A C array with one number per channel of a colour. It is needed only until the operation that
/// uses it is built, which holds its own reference.
final class ColourArray implements AutoCloseable {
  private final MemorySegment pointer;

  private ColourArray(MemorySegment pointer) {
    this.pointer = pointer;
  }

  static ColourArray of(double... channels) throws VipsException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment numbers = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, channels);
      int count = channels.length;
      return new ColourArray(
          Calls.pointer(
              () -> (MemorySegment) NativeImages.ARRAY_DOUBLE_NEW.invokeExact(numbers, count)));
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
