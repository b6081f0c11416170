package dev.miniature.delivery;

import dev.miniature.image.Caption;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Finish;
import dev.miniature.image.UnusableOverlayException;
import dev.miniature.image.render.OverlayFiles;
import dev.miniature.image.render.Typeface;
import dev.miniature.image.render.WatermarkImage;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/// The objects that styles name: watermarks and fonts. Their number is limited by the list of
/// styles.
final class StyleObjects {
  private final Originals store;
  private final long maxBytes;
  private final LongSupplier clock;
  private final ConcurrentMap<String, CachedObject<WatermarkImage>> marks =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<String, CachedObject<Typeface>> typefaces = new ConcurrentHashMap<>();

  /// Uses objects in `store`.
  ///
  /// @param maxBytes the maximum size of an object
  StyleObjects(Originals store, long maxBytes) {
    this(store, maxBytes, System::nanoTime);
  }

  /// @param clock nanoseconds since any fixed moment
  StyleObjects(Originals store, long maxBytes, LongSupplier clock) {
    this.store = store;
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  /// The objects that a finish names.
  ///
  /// @param versions their versions as text, which is part of a thumbnail's tag
  record Loaded(OverlayFiles supplies, String versions) {
    static final Loaded NONE = new Loaded(OverlayFiles.NONE, "");

    /// Returns which parts of a text cannot be drawn properly, for the log; empty if all can.
    ///
    /// @throws UnusableOverlayException if the font is damaged
    Optional<String> warning(Finish finish) throws UnusableOverlayException {
      if (finish.caption().isEmpty()) {
        return Optional.empty();
      }
      Caption caption = finish.caption().get();
      try {
        return supplies.typeface().orElse(Typeface.BUILT_IN).warning(caption.value());
      } catch (IllegalArgumentException damaged) {
        throw new UnusableOverlayException(
            "the font " + caption.font().orElse("") + ": " + damaged.getMessage(), damaged);
      }
    }
  }

  /// Returns all objects that a finish names.
  ///
  /// @throws UnusableOverlayException if one of them is missing or unusable
  /// @throws StoreUnavailableException if the store did not answer
  /// @throws StoreRefusedException if the store will refuse until the configuration is fixed
  /// @throws DeadlinePassedException if there is not enough time
  Loaded of(Finish finish, Deadline deadline)
      throws UnusableOverlayException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    Optional<CachedObject.Loaded<WatermarkImage>> mark = Optional.empty();
    Optional<CachedObject.Loaded<Typeface>> typeface = Optional.empty();
    if (finish.watermark().isPresent()) {
      mark = Optional.of(mark(finish.watermark().get().image()).get(deadline));
    }
    if (finish.caption().flatMap(Caption::font).isPresent()) {
      typeface = Optional.of(typeface(finish.caption().get().font().get()).get(deadline));
    }
    return new Loaded(
        new OverlayFiles(
            mark.map(CachedObject.Loaded::value), typeface.map(CachedObject.Loaded::value)),
        version(mark) + version(typeface));
  }

  private static <T> String version(Optional<CachedObject.Loaded<T>> made) {
    return made.map(each -> Tags.text(each.version()) + "\n").orElse("");
  }

  private CachedObject<Typeface> typeface(String key) {
    return typefaces.computeIfAbsent(
        key, name -> new CachedObject<>(store, new ObjectKey(name), maxBytes, Typeface::of, clock));
  }

  private CachedObject<WatermarkImage> mark(String key) {
    return marks.computeIfAbsent(
        key,
        name ->
            new CachedObject<>(store, new ObjectKey(name), maxBytes, WatermarkImage::of, clock));
  }
}
