package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Facts;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.Recipe;
import dev.miniature.image.Stage;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.UnusableOverlayException;
import dev.miniature.image.render.Renderer;
import java.time.Duration;
import java.util.Optional;

/// The use case: finds the original, checks it, and renders it.
///
/// The checks run in the order of their cost: the request itself, then the original's length, then
/// its header, then pixels, then the size of the reply.
public final class ThumbnailDelivery implements Thumbnails {
  /// The time after which threads and memory are expected to become available again if the system
  /// provides none.
  private static final Duration RESOURCES_COME_BACK = Duration.ofSeconds(1);

  private final Originals originals;
  private final Fetching fetching;
  private final Renderer renderer;
  private final Limits limits;
  private final Renders renders;
  private final NearestOriginal nearest;
  private final StyleObjects styleObjects;

  /// Creates a delivery without a limit of fetched bytes.
  public ThumbnailDelivery(
      Originals originals, Renderer renderer, Limits limits, RenderSlots slots) {
    this(originals, renderer, limits, slots, FetchBudget.unbounded());
  }

  /// Creates a delivery from its parts.
  public ThumbnailDelivery(
      Originals originals,
      Renderer renderer,
      Limits limits,
      RenderSlots slots,
      FetchBudget budget) {
    this.originals = originals;
    this.fetching = new Fetching(originals, budget, limits.maxOriginalBytes());
    this.renderer = renderer;
    this.limits = limits;
    this.renders = new Renders(renderer, limits, slots);
    this.styleObjects = new StyleObjects(originals, limits.maxOriginalBytes());
    this.nearest = new NearestOriginal(originals, renderer.reads(), renderer.writes());
  }

  /// Returns the memory that its renders share.
  public MemoryBudget memory() {
    return renders.memory();
  }

  @Override
  public Delivery describe(ThumbnailRequest request, Deadline deadline) {
    return guarded(request, deadline, sheet -> described(request, deadline, sheet));
  }

  @Override
  public Delivery deliver(ThumbnailRequest request, Deadline deadline) {
    return guarded(request, deadline, sheet -> delivered(request, deadline, sheet));
  }

  private Outcome described(ThumbnailRequest request, Deadline deadline, WorkSheet sheet)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          UnusableOverlayException,
          DeadlinePassedException {
    Optional<Found<Version>> found = find(request, sheet, key -> originals.version(key, deadline));
    if (found.isEmpty()) {
      return new Outcome.NoSuchOriginal(Optional.empty());
    }
    Version version = found.get().thing();
    long length = version.length().orElse(0);
    if (length > limits.maxOriginalBytes()) {
      return new Outcome.OriginalTooLarge(length, limits.maxOriginalBytes());
    }
    ThumbnailRequest meant = found.get().meant();
    StyleObjects.Loaded objects = styleObjects.of(meant.recipe(version).finish(), deadline);
    return new Outcome.Described(freshness(version, meant, objects), meant.fixedFormat());
  }

  private Outcome delivered(ThumbnailRequest request, Deadline deadline, WorkSheet sheet)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          CannotUnpackException,
          StoreUnavailableException,
          StoreRefusedException,
          ImageException,
          DeadlinePassedException,
          NoThreadException {
    Optional<Found<Fetching.Held>> found =
        find(request, sheet, key -> fetching.fetch(key, deadline, sheet.trace()));
    if (found.isEmpty()) {
      return new Outcome.NoSuchOriginal(nearest.to(request.readings().getLast(), deadline));
    }
    ThumbnailRequest meant = found.get().meant();
    try (Fetching.Held held = found.get().thing()) {
      Version version = held.original().version();
      Recipe recipe = meant.recipe(version);
      StyleObjects.Loaded objects = styleObjects.of(recipe.finish(), deadline);
      FocalPoint.warning(version).ifPresent(sheet::warn);
      objects.warning(recipe.finish()).ifPresent(sheet::warn);
      return switch (meant.representation()) {
        case PICTURE -> {
          Thumbnail thumbnail =
              renders.run(
                  held,
                  deadline,
                  sheet,
                  (file, header, bounds) ->
                      renderer.render(file, header, recipe, objects.supplies(), bounds));
          sheet.made(thumbnail);
          yield new Outcome.Delivered(thumbnail, freshness(version, meant, objects));
        }
        case FACTS -> {
          Facts facts =
              renders.run(
                  held,
                  deadline,
                  sheet,
                  (file, header, bounds) -> renderer.facts(file, header, recipe, bounds));
          sheet.madeBy(facts.engine());
          yield new Outcome.DeliveredFacts(facts, freshness(version, meant, objects));
        }
      };
    }
  }

  /// An existing original or version, and the reading of the request that it belongs to.
  private record Found<T>(ThumbnailRequest meant, T thing) {}

  private <T> Optional<Found<T>> find(ThumbnailRequest request, WorkSheet sheet, Lookup<T> lookup)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    sheet.trace().enter(Stage.FETCH);
    for (ThumbnailRequest reading : request.readings()) {
      sheet.lookingFor(reading.key());
      Optional<T> found = lookup.at(reading.key());
      if (found.isPresent()) {
        return Optional.of(new Found<>(reading, found.get()));
      }
    }
    return Optional.empty();
  }

  private Delivery guarded(ThumbnailRequest request, Deadline deadline, Step step) {
    Optional<ImageFormat> fixed =
        request.representation() == Representation.PICTURE
            ? request.fixedFormat()
            : Optional.empty();
    if (fixed.isPresent() && !renderer.writes().contains(fixed.get())) {
      return new Delivery(new Outcome.CannotWrite(fixed.get(), renderer.writes()), Work.NONE);
    }
    WorkSheet sheet = new WorkSheet();
    return new Delivery(outcome(step, deadline, sheet), sheet.toWork());
  }

  private Outcome outcome(Step step, Deadline deadline, WorkSheet sheet) {
    try {
      deadline.check();
      return step.run(sheet);
    } catch (OriginalTooLargeException tooLarge) {
      return new Outcome.OriginalTooLarge(tooLarge.length(), limits.maxOriginalBytes());
    } catch (OriginalArchivedException archived) {
      return new Outcome.OriginalArchived(archived);
    } catch (CannotUnpackException packed) {
      return new Outcome.CannotUnpack(packed);
    } catch (StoreRefusedException refused) {
      return new Outcome.StoreRefused(refused);
    } catch (FetchExhaustedException _) {
      return new Outcome.Overloaded(RESOURCES_COME_BACK);
    } catch (StoreUnavailableException unavailable) {
      return new Outcome.StoreUnavailable(unavailable);
    } catch (ImageException unrenderable) {
      return new Outcome.Unrenderable(unrenderable, renderer.reads());
    } catch (DeadlinePassedException _) {
      return new Outcome.OutOfTime();
    } catch (NoThreadException _) {
      return new Outcome.Overloaded(RESOURCES_COME_BACK);
    }
  }

  private Freshness freshness(
      Version version, ThumbnailRequest request, StyleObjects.Loaded objects) {
    return new Freshness(
        Tags.of(version, request, objects.versions(), renderer.version()),
        version.lastModified(),
        request.style().maxAge());
  }

  private interface Lookup<T> {
    Optional<T> at(ObjectKey key)
        throws OriginalTooLargeException,
            OriginalArchivedException,
            StoreUnavailableException,
            StoreRefusedException,
            DeadlinePassedException;
  }

  private interface Step {
    Outcome run(WorkSheet sheet)
        throws OriginalTooLargeException,
            OriginalArchivedException,
            CannotUnpackException,
            StoreUnavailableException,
            StoreRefusedException,
            ImageException,
            DeadlinePassedException,
            NoThreadException;
  }
}
