package dev.miniature.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.Set;

/// The library as a whole: its availability, version and settings.
///
/// It is loaded once, on first use, with these settings. It caches no operations, because requests
/// differ. It uses one thread per image, because requests run concurrently. Every reader and saver
/// is blocked until [#allow(Set)] names it. Pixels are kept in memory, whose amount is checked
/// beforehand, and never in a file: `/tmp` may be full, and must not contain private pictures.
public final class Vips {
  /// The oldest version that reads untrusted files: later versions of 8.18 fixed vulnerabilities in
  /// its readers. All functions that are used exist since 8.15.
  static final LibraryVersion OLDEST = new LibraryVersion(8, 18, 3);

  private static final Optional<String> FAILURE = start();

  private Vips() {}

  /// Returns the reason why the library cannot be used, in one line for the log; empty if it can.
  public static Optional<String> failure() {
    return FAILURE;
  }

  /// Returns the library's version, such as `8.18.7`.
  public static String version() {
    require();
    return inUse().toString();
  }

  /// Returns the versions of the libraries built into it, as far as they are known.
  public static BundledVersions bundled() {
    require();
    return BundledVersions.of(VipsLibrary.locate());
  }

  /// Unblocks these readers and savers, by the names of their C classes, such as
  /// `VipsForeignLoadJpegBuffer`, even if libvips marks them as untrusted.
  public static void allow(Set<String> classes) {
    require();
    classes.forEach(name -> block(name, 0));
  }

  /// Returns the bytes of pixels that the library currently holds.
  public static long pixelMemory() {
    require();
    return Calls.number(() -> (long) NativeImages.TRACKED_MEMORY.invokeExact());
  }

  /// Requires the library.
  ///
  /// @throws IllegalStateException if it is not available
  static void require() {
    if (FAILURE.isPresent()) {
      throw new IllegalStateException(FAILURE.get());
    }
  }

  /// Returns whether the system can provide this much memory now. It allocates and frees it without
  /// touching it, which takes microseconds. GLib ends the process if an allocation fails that it
  /// needs.
  public static boolean hasRoomFor(long bytes) {
    MemorySegment room =
        Calls.address(() -> (MemorySegment) NativeVips.TRY_MALLOC.invokeExact(Math.max(1, bytes)));
    Calls.run(() -> {
      NativeVips.FREE.invokeExact(room);
    });
    return room.address() != 0;
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

  /// Returns the reason why a library of this version is not used, in one line; empty if it is.
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
