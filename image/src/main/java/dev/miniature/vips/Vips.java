package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.Set;

/// The library as a whole: whether it is there, which one it is, and how it is set.
///
/// It is loaded once, at the first question. Then no result of an operation is remembered, since no
/// two requests are alike; one thread works on one image, since requests run beside each other; and
/// every reader and saver is blocked until [#allow(Set)] names it. Pixels are kept in memory, whose
/// amount is judged beforehand, and never in a file: there may be no room in `/tmp`, and nobody
/// would expect private pictures there.
public final class Vips {
  /// The oldest that is handed files of strangers: later versions of 8.18 mended faults of its
  /// readers. All that is called here is there since 8.15.
  static final LibraryVersion OLDEST = new LibraryVersion(8, 18, 3);

  private static final Optional<String> FAILURE = start();

  private Vips() {}

  /// Why it cannot be used, in one line for the log; empty when it can.
  public static Optional<String> failure() {
    return FAILURE;
  }

  /// The library's version, such as `8.18.7`.
  public static String version() {
    require();
    return inUse().toString();
  }

  /// What was built into the library, as far as that is known.
  public static BundledVersions bundled() {
    require();
    return BundledVersions.of(VipsLibrary.locate());
  }

  /// Lets these readers and savers work, by the names that C has for their classes, such as
  /// `VipsForeignLoadJpegBuffer`. Those that libvips does not trust too, if they are named.
  public static void allow(Set<String> classes) {
    require();
    classes.forEach(name -> block(name, 0));
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
    Optional<String> refusal = refusal(inUse());
    if (refusal.isPresent()) {
      return refusal;
    }
    NativeOperations.find();
    try (Arena arena = Arena.ofConfined()) {
      set(arena, "VIPS_WARNING", "1");
      set(arena, "VIPS_DISC_THRESHOLD", "1000g");
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
    block("VipsForeign", 1);
    return Optional.empty();
  }

  /// Why a library of this version is not used, in one line; empty when it is.
  static Optional<String> refusal(LibraryVersion version) {
    return version.major() == OLDEST.major() && !version.isOlderThan(OLDEST)
        ? Optional.empty()
        : Optional.of(
            "libvips cannot be used: it is %s, and has to be %s or a later 8"
                .formatted(version, OLDEST));
  }

  private static void set(Arena arena, String variable, String value) {
    MemorySegment name = arena.allocateFrom(variable);
    MemorySegment text = arena.allocateFrom(value);
    Calls.number(() -> (int) NativeVips.SETENV.invokeExact(name, text, 0));
  }

  private static void block(String name, int state) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocateFrom(name);
      Calls.run(() -> {
        NativeVips.BLOCK_SET.invokeExact(text, state);
      });
    }
  }

  private static LibraryVersion inUse() {
    return new LibraryVersion(part(0), part(1), part(2));
  }

  private static int part(int flag) {
    return (int) Calls.number(() -> (int) NativeVips.VERSION.invokeExact(flag));
  }
}
