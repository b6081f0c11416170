package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Deque;

/// Owns every native thing that one picture needs: images, their bytes, the texts of options. All
/// of it is given back when the scope closes, whatever happened before.
///
/// A scope and its images belong to the thread that opened it; only [#stop()] is for others.
public final class VipsScope implements AutoCloseable {
  private final Arena arena = Arena.ofConfined();
  private final Deque<MemorySegment> references = new ArrayDeque<>();
  private boolean stopped;

  /// Where C puts a result, or a pair of results.
  final MemorySegment results = arena.allocate(ValueLayout.ADDRESS, 2);

  /// Opens an empty scope.
  ///
  /// @throws IllegalStateException if libvips is not there
  public VipsScope() {
    Vips.require();
  }

  /// The image in a file, of which only the header is read now.
  ///
  /// @param file copied, so that it may be changed afterwards
  /// @param options the loader's, such as `shrink=2,access=sequential`; may be empty
  /// @throws VipsException if it cannot be read
  public VipsImage read(byte[] file, String options) throws VipsException {
    MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, file);
    MemorySegment text = text('[' + options + ']');
    MemorySegment image =
        Calls.pointer(() ->
            (MemorySegment)
                NativeVips.NEW_FROM_BUFFER.invokeExact(
                    bytes, bytes.byteSize(), text, MemorySegment.NULL));
    return adopt(image);
  }

  /// The image of these 8 bit pixels, band by band and without gaps. There may be more bytes than
  /// it has.
  ///
  /// @throws VipsException if the size and the number of bytes do not agree
  public VipsImage pixels(byte[] samples, int width, int height, int bands) throws VipsException {
    long length = Math.min(samples.length, (long) width * height * bands);
    MemorySegment bytes =
        arena.allocateFrom(
            ValueLayout.JAVA_BYTE,
            MemorySegment.ofArray(samples),
            ValueLayout.JAVA_BYTE,
            0,
            length);
    MemorySegment image =
        Calls.pointer(() ->
            (MemorySegment)
                NativeVips.NEW_FROM_MEMORY.invokeExact(
                    bytes, bytes.byteSize(), width, height, bands, VipsHeader.UCHAR));
    return adopt(image);
  }

  /// Makes whatever is computed in this scope fail soon. For a watch in another thread; harmless
  /// once the scope is closed.
  public synchronized void stop() {
    stopped = true;
    for (MemorySegment image : references) {
      Calls.run(() -> {
        NativeVips.SET_KILL.invokeExact(image, 1);
      });
    }
  }

  @Override
  public synchronized void close() {
    while (!references.isEmpty()) {
      MemorySegment image = references.pop();
      Calls.run(() -> {
        NativeVips.UNREF.invokeExact(image);
      });
    }
    arena.close();
  }

  /// Takes over one reference to an image.
  synchronized VipsImage adopt(MemorySegment image) {
    references.push(image);
    if (stopped) {
      Calls.run(() -> {
        NativeVips.SET_KILL.invokeExact(image, 1);
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
