package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.Set;

/// The library as a whole: whether it is there, which one it is, and how it is set.
///
/// It is loaded once, at the first question. Then no result of an operation is remembered, since no
/// two requests are alike; one thread works on one image, since requests run beside each other; and
/// every reader is blocked until [#allow(Set)] names it.
public final class Vips {
  /// The oldest that has all that is called here: `keep=none` came with 8.15.
  private static final int OLDEST_MINOR = 15;

  private static final Optional<String> FAILURE = start();

  private Vips() {}

  /// Why it cannot be used, in one line for the log; empty when it can.
  public static Optional<String> failure() {
    return FAILURE;
  }

  /// The library's version, such as `8.18.7`.
  public static String version() {
    require();
    return part(0) + "." + part(1) + "." + part(2);
  }

  /// Lets these readers in, by the names that C has for their classes, such as
  /// `VipsForeignLoadJpeg`. Those that libvips does not trust too, if they are named.
  public static void allow(Set<String> readers) {
    require();
    readers.forEach(reader -> block(reader, 0));
  }

  /// Bytes of pixels that the library holds now.
  public static long pixelMemory() {
    require();
    return Calls.number(() -> (long) NativeVips.TRACKED_MEMORY.invokeExact());
  }

  /// Goes on only where the library is there.
  ///
  /// @throws IllegalStateException if it is not
  static void require() {
    if (FAILURE.isPresent()) {
      throw new IllegalStateException(FAILURE.get());
    }
  }

  private static Optional<String> start() {
    try {
      return configure();
    } catch (LinkageError | IllegalCallerException missing) {
      return Optional.of("libvips cannot be used: " + missing.getMessage());
    }
  }

  private static Optional<String> configure() {
    if (part(0) != 8 || part(1) < OLDEST_MINOR) {
      return Optional.of("libvips cannot be used: it is " + part(0) + "." + part(1));
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment quiet = arena.allocateFrom("VIPS_WARNING");
      MemorySegment yes = arena.allocateFrom("1");
      Calls.number(() -> (int) NativeVips.SETENV.invokeExact(quiet, yes, 0));
      MemorySegment program = arena.allocateFrom("miniature");
      Calls.check(() -> (int) NativeVips.INIT.invokeExact(program));
    } catch (VipsException unwilling) {
      return Optional.of("libvips cannot be used: " + unwilling.getMessage());
    }
    Calls.run(() -> {
      NativeVips.CACHE_SET_MAX.invokeExact(0);
    });
    Calls.run(() -> {
      NativeVips.CONCURRENCY_SET.invokeExact(1);
    });
    Calls.run(() -> {
      NativeVips.BLOCK_UNTRUSTED.invokeExact(1);
    });
    block("VipsForeignLoad", 1);
    return Optional.empty();
  }

  private static void block(String reader, int state) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(reader);
      Calls.run(() -> {
        NativeVips.BLOCK_SET.invokeExact(name, state);
      });
    }
  }

  private static int part(int flag) {
    return (int) Calls.number(() -> (int) NativeVips.VERSION.invokeExact(flag));
  }
}
