package dev.miniature.bench.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Measures CPU time in microseconds with `getrusage` of POSIX, which Node uses too. The JDK's own
/// measure has steps of ten milliseconds.
final class CpuTime {
  /// `RUSAGE_SELF`: all threads of this process.
  private static final int SELF = 0;

  /// `RUSAGE_CHILDREN`: all child processes that have ended.
  private static final int CHILDREN = -1;

  /// The size of `struct rusage` on 64-bit Linux and macOS.
  private static final int STRUCT_BYTES = 144;

  @SuppressWarnings("restricted" /* Calling C is what this class is for. */)
  private static final MethodHandle GETRUSAGE =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("getrusage"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

  private CpuTime() {}

  /// Returns the CPU time of this process in microseconds.
  static long ofThisProcess() {
    return of(SELF);
  }

  /// Returns the CPU time of child processes that have ended, in microseconds.
  static long ofChildren() {
    return of(CHILDREN);
  }

  private static long of(int whom) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment usage = arena.allocate(STRUCT_BYTES, 8);
      int result = (int) GETRUSAGE.invokeExact(whom, usage);
      if (result != 0) {
        throw new IllegalStateException("getrusage failed");
      }
      return micros(usage, 0) + micros(usage, 16);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Reads a `struct timeval`. Its second field has 64 bits on Linux and 32 on macOS, and is always
  /// small.
  private static long micros(MemorySegment usage, long offset) {
    return usage.get(ValueLayout.JAVA_LONG, offset) * 1_000_000
        + usage.get(ValueLayout.JAVA_INT, offset + 8);
  }
}
