package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Owns all native memory of one picture: images, their bytes, the texts of options. Closing the
/// scope always releases everything.
///
/// A scope and its images belong to the thread that opened it; other threads may call only
/// [#stop()].
public final class VipsScope implements AutoCloseable {
  private final Arena arena = Arena.ofConfined();
  private final Deque<MemorySegment> references = new ArrayDeque<>();
  private boolean stopped;

  /// Receives one or two results from C.
  final MemorySegment results = arena.allocate(ValueLayout.ADDRESS, 2);

  /// Opens an empty scope.
  ///
  /// @throws IllegalStateException if libvips is not available
  public VipsScope() {
    Vips.require();
  }

  /// Opens the image in a file, and reads only its header.
  ///
  /// @param file is copied, so the array may be modified afterwards
  /// @param options the loader's options, such as `shrink=2,access=sequential`; may be empty
  /// @throws VipsException if it cannot be read
  public VipsImage read(byte[] file, String options) throws VipsException {
    MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, file);
    MemorySegment text = text('[' + options + ']');
    MemorySegment image =
        Calls.pointer(() ->
            (MemorySegment)
                NativeImages.NEW_FROM_BUFFER.invokeExact(
                    bytes, bytes.byteSize(), text, MemorySegment.NULL));
    return adopt(image);
  }

  /// Creates an image from 8-bit pixels with interleaved bands, without gaps. The array may be
  /// longer.
  ///
  /// @throws VipsException if the size and the number of bytes do not match
  public VipsImage pixels(byte[] samples, int width, int height, int bands) throws VipsException {
    long length = Math.min(samples.length, (long) width * height * bands);
    MemorySegment bytes =
        arena.allocateFrom(
            ValueLayout.JAVA_BYTE,
            MemorySegment.ofArray(samples),
            ValueLayout.JAVA_BYTE,
            0,
            length);
    return pixels(bytes, width, height, bands);
  }

  /// Creates an image from the pixels of several frames of one size, one below the other.
  ///
  /// @param height the height of one frame
  public VipsImage frames(List<byte[]> frames, int width, int height, int bands)
      throws VipsException {
    int length = Math.multiplyExact(Math.multiplyExact(width, height), bands);
    MemorySegment bytes = arena.allocate((long) length * frames.size());
    for (int i = 0; i < frames.size(); i++) {
      MemorySegment.copy(frames.get(i), 0, bytes, ValueLayout.JAVA_BYTE, (long) i * length, length);
    }
    return pixels(bytes, width, height * frames.size(), bands);
  }

  private VipsImage pixels(MemorySegment bytes, int width, int height, int bands)
      throws VipsException {
    return adopt(
        Calls.pointer(() ->
            (MemorySegment)
                NativeImages.NEW_FROM_MEMORY.invokeExact(
                    bytes, bytes.byteSize(), width, height, bands, VipsHeader.UCHAR)));
  }

  /// Makes every computation in this scope fail soon. Another thread may call it; it has no effect
  /// on a closed scope.
  public synchronized void stop() {
    stopped = true;
    for (MemorySegment image : references) {
      Calls.run(() -> {
        NativeImages.SET_KILL.invokeExact(image, 1);
      });
    }
  }

  @Override
  public synchronized void close() {
    while (!references.isEmpty()) {
      MemorySegment image = references.pop();
      Calls.run(() -> {
        NativeImages.UNREF.invokeExact(image);
      });
    }
    arena.close();
  }

  /// Takes ownership of one reference to an image.
  synchronized VipsImage adopt(MemorySegment image) {
    references.push(image);
    if (stopped) {
      Calls.run(() -> {
        NativeImages.SET_KILL.invokeExact(image, 1);
      });
    }
    return new VipsImage(this, image);
  }

  MemorySegment text(String text) {
    return arena.allocateFrom(text);
  }

  Arena arena() {
    return arena;
  }
}
