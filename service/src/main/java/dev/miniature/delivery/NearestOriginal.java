package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageFormat;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds a likely alternative for an original that does not exist: usually the same name in another
/// format, such as `photo.png` instead of `photo.webp`.
final class NearestOriginal {
  /// The maximum number of listed keys, which suffices for all formats of one picture.
  private static final int MAX_KEYS = 100;

  /// The maximum time for finding a hint.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Originals originals;
  private final Collection<ImageFormat> readable;
  private final Collection<ImageFormat> writable;

  /// Searches these originals.
  ///
  /// @param readable the formats of originals that are read
  /// @param writable the formats that a thumbnail can have
  NearestOriginal(
      Originals originals, Collection<ImageFormat> readable, Collection<ImageFormat> writable) {
    this.originals = originals;
    this.readable = readable;
    this.writable = writable;
  }

  /// Returns the request for the most similar existing original. It is empty if there is none, and
  /// also if the store fails, because the answer is a 404 in either case.
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

  /// Returns the same request for another original, in the format of the missing one's extension.
  private ThumbnailRequest request(ObjectKey key, ThumbnailRequest missing) {
    Optional<ImageFormat> meant =
        missing
            .format()
            .or(() -> missing.key().fileName().extension().flatMap(ImageFormat::ofWebExtension))
            .filter(writable::contains)
            .filter(format -> !Optional.of(format).equals(format(key)));
    return missing.of(key, meant);
  }

  private static Optional<ImageFormat> format(ObjectKey key) {
    return key.fileName().extension().flatMap(ImageFormat::ofExtension);
  }
}
