package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageFormat;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Guesses what somebody meant who asked for an original that is not there: mostly one of the same
/// name in another format, such as `photo.png` where `photo.webp` was asked for.
final class NearestOriginal {
  /// Enough for all formats of one picture; what else begins alike is passed over.
  private static final int MAX_KEYS = 100;

  /// A hint is not worth waiting for longer.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Originals originals;
  private final Collection<ImageFormat> readable;
  private final Collection<ImageFormat> writable;

  /// Guesses among these originals.
  ///
  /// @param readable the formats of originals that make a thumbnail
  /// @param writable the formats that a thumbnail can be sent in
  NearestOriginal(
      Originals originals, Collection<ImageFormat> readable, Collection<ImageFormat> writable) {
    this.originals = originals;
    this.readable = readable;
    this.writable = writable;
  }

  /// The request that gives what was asked for, or the closest to it. Empty where there is none,
  /// and where the store does not say: who asked is told that nothing is there either way.
  Optional<ThumbnailRequest> to(ThumbnailRequest missing, Deadline deadline) {
    FileName asked = missing.key().fileName();
    Duration left = deadline.left();
    Deadline soon = Deadline.in(left.compareTo(PATIENCE) < 0 ? left : PATIENCE);
    try {
      return originals.startingWith(asked.folder() + asked.stem() + ".", MAX_KEYS, soon).stream()
          .filter(key -> key.fileName().stem().equals(asked.stem()))
          .filter(key -> format(key).filter(readable::contains).isPresent())
          .min(
              Comparator.comparing((ObjectKey key) -> !format(key).equals(format(missing.key())))
                  .thenComparing(key -> format(key).orElseThrow())
                  .thenComparing(ObjectKey::name))
          .map(key -> request(key, missing));
    } catch (StoreUnavailableException | StoreRefusedException | DeadlinePassedException _) {
      return Optional.empty();
    }
  }

  /// The same at another original, in the format that the missing one was called by.
  private ThumbnailRequest request(ObjectKey key, ThumbnailRequest missing) {
    Optional<ImageFormat> meant =
        missing
            .format()
            .or(() -> missing.key().fileName().extension().flatMap(ImageFormat::ofWebExtension))
            .filter(writable::contains)
            .filter(format -> !Optional.of(format).equals(format(key)));
    return new ThumbnailRequest(
        key,
        Optional.empty(),
        missing.style(),
        missing.density(),
        meant,
        missing.accepted(),
        missing.representation());
  }

  private static Optional<ImageFormat> format(ObjectKey key) {
    return key.fileName().extension().flatMap(ImageFormat::ofExtension);
  }
}
