package dev.miniature.delivery;

import dev.miniature.image.Bounds;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.MissingBytesException;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Stage;
import dev.miniature.image.Trace;
import dev.miniature.image.Waiting;
import dev.miniature.image.render.Renderer;
import java.time.Duration;

/// Renders originals, which may still be arriving.
///
/// A render whose decoder can read an arriving file begins when the rest is near. While it waits
/// for bytes, others use its slot. All other renders begin when their original is complete and
/// verified. Nothing is answered before the original is verified, unless the decoder needed only a
/// part of it.
final class Renders {
  /// The time within which the rest must be expected before decoding begins, because a render holds
  /// memory while it waits. Most originals arrive in a tenth of it.
  private static final Duration NEAR = Duration.ofSeconds(1);

  private final Renderer renderer;
  private final Limits limits;
  private final RenderSlots slots;
  private final MemoryBudget memory;
  private final RenderThreads threads = new RenderThreads();

  Renders(Renderer renderer, Limits limits, RenderSlots slots) {
    this.renderer = renderer;
    this.limits = limits;
    this.slots = slots;
    this.memory = MemoryBudget.of(limits.maxDecodeMemory());
  }

  /// The work on an original whose header has been read.
  ///
  /// @param <R> what comes of it
  interface Job<R> {
    R run(OriginalBytes file, ImageHeader header, Bounds bounds)
        throws ImageException, DeadlinePassedException;
  }

  /// Returns the memory that all renders share.
  MemoryBudget memory() {
    return memory;
  }

  /// Renders the original. If the store had to be asked again for other bytes, those are rendered.
  <R> R run(Fetching.Held held, Deadline deadline, WorkSheet sheet, Job<R> job)
      throws OriginalTooLargeException,
          CannotUnpackException,
          StoreUnavailableException,
          StoreRefusedException,
          ImageException,
          DeadlinePassedException,
          NoThreadException {
    Original original = held.original();
    try {
      R made = once(original, held, deadline, sheet, job);
      if (original.enough()) {
        sheet.found(original.bytes().received());
        return made;
      }
      Original end = end(original, deadline, sheet);
      return end == original ? made : again(end, held, deadline, sheet, job);
    } catch (MissingBytesException _) {
      // Waiting for the end throws the reason, or gives other bytes.
      return again(end(original, deadline, sheet), held, deadline, sheet, job);
    } catch (BrokenImageException broken) {
      Original end = end(original, deadline, sheet);
      if (end == original) {
        throw broken;
      }
      return again(end, held, deadline, sheet, job);
    }
  }

  private static Original end(Original original, Deadline deadline, WorkSheet sheet)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    Stage stage = sheet.trace().stage();
    sheet.trace().enter(Stage.FETCH);
    Original end = original.end(deadline);
    sheet.trace().enter(stage);
    return end;
  }

  private <R> R again(
      Original complete, Fetching.Held held, Deadline deadline, WorkSheet sheet, Job<R> job)
      throws OriginalTooLargeException,
          CannotUnpackException,
          StoreUnavailableException,
          StoreRefusedException,
          ImageException,
          DeadlinePassedException,
          NoThreadException {
    deadline.check();
    held.room().grow(complete.bytes().length(), deadline);
    return once(complete, held, deadline, sheet, job);
  }

  private <R> R once(
      Original original, Fetching.Held held, Deadline deadline, WorkSheet sheet, Job<R> job)
      throws OriginalTooLargeException,
          CannotUnpackException,
          StoreUnavailableException,
          StoreRefusedException,
          ImageException,
          DeadlinePassedException,
          NoThreadException {
    Trace trace = sheet.trace();
    trace.enter(Stage.UNPACK);
    OriginalBytes file =
        Unpacking.unpacked(
            original, limits.maxOriginalBytes(), bytes -> held.room().grow(bytes, deadline));
    sheet.found(file.length());
    trace.enter(Stage.RENDER);
    OriginalBytes fetched = file.with(wait -> fetching(trace, wait, Stage.RENDER));
    if (renderer.judgeBeginning(fetched, limits.maxPixels())) {
      fetched.awaitNear(NEAR);
    } else if (file.missing() > 0 && end(original, deadline, sheet) != original) {
      throw new MissingBytesException("The store was asked again");
    }
    trace.enter(Stage.QUEUE);
    RenderSlots.Yielding slot =
        renderer.isUnstoppable(file) ? slots.takeUnstoppable(deadline) : slots.take(deadline);
    return threads.run(slot, deadline, () -> rendered(file, slot, deadline, sheet, job));
  }

  /// Renders in a slot that is given away while bytes or memory are missing. Whoever has a slot
  /// never waits for memory, so whoever has memory gets a slot in time.
  private <R> R rendered(
      OriginalBytes file, RenderSlots.Yielding slot, Deadline deadline, WorkSheet sheet, Job<R> job)
      throws ImageException, DeadlinePassedException {
    Trace trace = sheet.trace();
    trace.enter(Stage.RENDER);
    Waiting yielding = wait -> during(slot, wait);
    OriginalBytes arriving =
        file.with(wait -> {
          Stage stage = trace.stage();
          yielding.during(() -> fetching(trace, wait, Stage.QUEUE));
          trace.enter(stage);
        });
    ImageHeader header = renderer.header(arriving);
    sheet.judged(header.stored());
    return job.run(arriving, header, limits.bounds(memory.with(yielding), deadline, trace));
  }

  private static void during(RenderSlots.Yielding slot, Runnable wait) {
    try {
      slot.during(wait);
    } catch (DeadlinePassedException _) {
      throw new MissingBytesException("There was no slot in which to go on");
    }
  }

  private static void fetching(Trace trace, Runnable wait, Stage next) {
    trace.enter(Stage.FETCH);
    wait.run();
    trace.enter(next);
  }
}
