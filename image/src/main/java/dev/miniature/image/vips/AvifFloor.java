package dev.miniature.image.vips;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.vips.LibraryVersion;
import java.util.Optional;

/// The oldest libheif that is handed files of strangers. Older ones have faults by which an
/// uploaded picture was made to run code in other people's services.
public final class AvifFloor {
  /// The one that mended those of autumn 2026.
  static final LibraryVersion OLDEST = new LibraryVersion(1, 23, 5);

  private AvifFloor() {}

  /// Why AVIF is better not read, in one line; empty when it may be, or is not to be read anyway.
  ///
  /// Nobody can tell which libheif a libvips of the user's own was built with. That one is believed
  /// to be sound where somebody names AVIF.
  ///
  /// @param heif the version in use, where it is known
  public static Optional<String> doubt(Optional<LibraryVersion> heif, Decoders decoders) {
    if (!decoders.allowed().contains(ImageFormat.AVIF)) {
      return Optional.empty();
    }
    if (heif.isEmpty()) {
      return decoders.named().contains(ImageFormat.AVIF)
          ? Optional.empty()
          : Optional.of(
              "AVIF is not read: the version of libheif is not known; if it is %s or newer, name avif in DECODERS"
                  .formatted(OLDEST));
    }
    return heif.get().isOlderThan(OLDEST)
        ? Optional.of(
            "AVIF is not read: libheif is %s, and has to be %s or newer"
                .formatted(heif.get(), OLDEST))
        : Optional.empty();
  }
}
