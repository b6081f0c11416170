package dev.miniature.image.vips;

import dev.miniature.vips.NativeHeap;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Decides when freed native memory is given back to the system.
///
/// The next render needs as much memory again, and pages that were given back have to be mapped and
/// cleared anew: after each AVIF of 2.8 megapixels this took 30 of 190 ms. So the memory of renders
/// of moderate size is given back once a second. The memory of very large ones is given back at
/// once, because it would add too much to what other renders reserve.
final class HeapTrimming {
  /// The size of a render in bytes from which memory is given back. The C library returns the
  /// memory of smaller ones itself, or keeps little of it.
  static final long LARGE = 32 << 20;

  /// The size from which memory is given back at once.
  static final long VERY_LARGE = 128 << 20;

  private static final Duration DELAY = Duration.ofSeconds(1);

  private static final HeapTrimming OF_THIS_PROCESS =
      new HeapTrimming(
          NativeHeap::giveBack,
          task -> {
            var _ = LaterTasks.after(DELAY, task);
          });

  private final Runnable trim;
  private final Consumer<Runnable> later;
  private final AtomicBoolean pending = new AtomicBoolean();

  /// @param trim gives the freed memory back
  /// @param later runs a task after some time
  HeapTrimming(Runnable trim, Consumer<Runnable> later) {
    this.trim = trim;
    this.later = later;
  }

  /// Arranges for the memory of a render of this size in bytes, which has ended.
  static void afterRender(long bytes) {
    OF_THIS_PROCESS.after(bytes);
  }

  void after(long bytes) {
    if (bytes >= VERY_LARGE) {
      trim.run();
    } else if (bytes >= LARGE && pending.compareAndSet(false, true)) {
      later.accept(() -> {
        pending.set(false);
        trim.run();
      });
    }
  }
}
