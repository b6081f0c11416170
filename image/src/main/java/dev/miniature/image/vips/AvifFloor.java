package dev.miniature.image.vips;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.vips.LibraryVersion;
import java.util.Optional;

/// The oldest libheif that reads untrusted files. Older versions have vulnerabilities through which
/// uploaded pictures executed code in other services.
public final class AvifFloor {
  /// The version that fixed the vulnerabilities of autumn 2026.
  static final LibraryVersion OLDEST = new LibraryVersion(1, 23, 5);

  private AvifFloor() {}

  /// Returns the reason why AVIF should not be read, in one line; empty if it may be read, or is
  /// disabled anyway.
  ///
  /// The libheif version of a user's own libvips is unknown. It is accepted if the user enables
  /// AVIF explicitly.
  ///
  /// @param heif the version in use, if known
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
