package dev.miniature.vips;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Keeps glibc from giving every further thread a pool of memory of its own. Each pool grows to the
/// largest picture its threads ever saw and keeps what it had, so a server's memory creeps up: over
/// 5,000 mixed thumbnails on one thread from 160 to 218 MB, and with this from 160 to 196.
///
/// The JVM has made some pools before this is reached. Who wants none of them sets
/// `MALLOC_ARENA_MAX=2` in the environment: then it is from 118 to 133 MB. Other C libraries have
/// no such pools.
final class MemoryPools {
  /// `M_ARENA_MAX` of glibc's malloc.h.
  private static final int ARENA_MAX = -8;

  private static final int POOLS = 2;

  private MemoryPools() {}

  /// `int mallopt(int param, int value)`: 1 where it was set. Holds for pools that are made later.
  @SuppressWarnings("restricted" /* Numbers in, a number out. */)
  static void limit() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> mallopt = linker.defaultLookup().find("mallopt");
    if (mallopt.isPresent()) {
      MethodHandle set =
          linker.downcallHandle(mallopt.get(), FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
      Calls.number(() -> (int) set.invokeExact(ARENA_MAX, POOLS));
    }
  }
}
