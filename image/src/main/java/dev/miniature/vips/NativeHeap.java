package dev.miniature.vips;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The heap of the C library, which keeps freed memory for later: with the GNU C library, up to 32
/// MB at its end, and every free page between blocks in use. Kept by several threads, that would
/// come on top of the memory that renders reserve.
public final class NativeHeap {
  /// The bytes above which freed memory is given back. Trimming takes 0.1 to 3 ms, and work of this
  /// size takes at least 50.
  private static final long LARGE = 32 << 20;

  private static final Optional<MethodHandle> TRIM = trim();

  private NativeHeap() {}

  /// Gives freed memory back to the system after work that may have taken so many bytes, if they
  /// are many and the C library can.
  public static void giveBackAfter(long bytes) {
    if (bytes >= LARGE) {
      TRIM.ifPresent(trim -> Calls.number(() -> (int) trim.invokeExact(0L)));
    }
  }

  /// `int malloc_trim(size_t pad)`, which only the GNU C library has.
  @SuppressWarnings("restricted" /* The only way to ask the C library. */)
  private static Optional<MethodHandle> trim() {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("malloc_trim")
        .map(address ->
            linker.downcallHandle(
                address, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG)));
  }
}
