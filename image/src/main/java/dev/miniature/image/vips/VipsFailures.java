package dev.miniature.image.vips;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageException;
import dev.miniature.image.SystemExhaustedException;
import dev.miniature.vips.Vips;
import dev.miniature.vips.VipsException;
import java.util.Locale;

/// Maps a libvips failure to an image exception: if the system has no memory or thread left, that
/// is the cause; else the picture is damaged. All steps are known to work on intact pictures.
///
/// The text of the failure is only logged and decides nothing, because libvips collects the texts
/// of all threads in one buffer.
final class VipsFailures {
  /// Bytes in addition to those of the picture, for the stacks of libvips's threads (8 MB each). It
  /// is also as much as a glibc arena holds, so that glibc must ask the system.
  private static final long SPARE = 64 << 20;

  private VipsFailures() {}

  /// Checks that the system would give the memory that libvips is going to ask for. GLib ends the
  /// process if it gets no memory, and libvips crashes if it gets none for writing.
  static void requireRoom(long bytes) throws SystemExhaustedException {
    if (!Vips.hasRoomFor(bytes + SPARE)) {
      throw new SystemExhaustedException(noRoom(bytes));
    }
  }

  /// @param bytes the memory that libvips may have asked for; it is free again
  static ImageException asImage(VipsException failure, long bytes) {
    if (!Vips.hasRoomFor(bytes + SPARE)) {
      return new SystemExhaustedException(noRoom(bytes), failure);
    }
    if (!systemGivesThread()) {
      return new SystemExhaustedException("The system cannot create a thread", failure);
    }
    return new BrokenImageException(String.valueOf(failure.getMessage()), failure);
  }

  /// Maps memory that Java did not get while it used libvips.
  static SystemExhaustedException asImage(OutOfMemoryError failure) {
    return new SystemExhaustedException(String.valueOf(failure.getMessage()), failure);
  }

  private static String noRoom(long bytes) {
    return String.format(Locale.ROOT, "The system cannot provide %,d bytes", bytes);
  }

  /// Returns whether another thread can be started. libvips starts threads when it needs them.
  private static boolean systemGivesThread() {
    try {
      Thread.ofPlatform().daemon().start(() -> {});
      return true;
    } catch (OutOfMemoryError none) {
      return false;
    }
  }
}
