package dev.miniature.vips;

import static java.lang.foreign.MemorySegment.NULL;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Computes an image and copies the result out of native memory.
final class VipsOutput {
  private VipsOutput() {}

  /// Returns the pixels, row by row with interleaved channels.
  static byte[] pixels(VipsScope scope, MemorySegment image) throws VipsException {
    MemorySegment pixels =
        Calls.pointer(
            () -> (MemorySegment) NativeImages.WRITE_TO_MEMORY.invokeExact(image, scope.results));
    return takenFrom(pixels, scope.results.get(ValueLayout.JAVA_LONG, 0));
  }

  /// Returns the encoded file.
  ///
  /// @param suffix the format with its options, such as `.jpg[Q=80]`
  static byte[] file(VipsScope scope, MemorySegment image, String suffix) throws VipsException {
    MemorySegment text = scope.text(suffix);
    MemorySegment size = scope.results.asSlice(8);
    Calls.check(() ->
        (int) NativeImages.WRITE_TO_BUFFER.invokeExact(image, text, scope.results, size, NULL));
    return takenFrom(scope.results.get(ValueLayout.ADDRESS, 0), size.get(ValueLayout.JAVA_LONG, 0));
  }

  private static byte[] takenFrom(MemorySegment memory, long length) throws VipsException {
    try {
      return Calls.bytesAt(memory, length);
    } finally {
      Calls.run(() -> {
        NativeVips.FREE.invokeExact(memory);
      });
    }
  }
}
