package dev.miniature.vips;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The heap of the C library, which retains freed memory: the GNU C library keeps up to 32 MB at
/// its end, and every free page between blocks in use. With several threads, that would add to the
/// memory that renders reserve.
public final class NativeHeap {
  private NativeHeap() {}

  /// Gives freed memory back to the system, if the C library supports it. This takes 0.1 to 3 ms,
  /// and pages that are needed again cost up to 3 µs each.
  public static void giveBack() {
    Trim.FUNCTION.ifPresent(trim -> Calls.number(() -> (int) trim.invokeExact(0L)));
  }

  /// Is initialized when it is needed, because the JDK generates code for a function's signature.
  private static final class Trim {
    private static final Optional<MethodHandle> FUNCTION = function();

    /// `int malloc_trim(size_t pad)`, which only the GNU C library has.
    @SuppressWarnings("restricted" /* The only way to ask the C library. */)
    private static Optional<MethodHandle> function() {
      Linker linker = Linker.nativeLinker();
      return linker
          .defaultLookup()
          .find("malloc_trim")
          .map(address ->
              linker.downcallHandle(
                  address, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG)));
    }
  }
}
