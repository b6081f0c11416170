package dev.miniature.image;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The requested format of a thumbnail.
public sealed interface OutputFormat {

  /// A fixed format.
  ///
  /// @param format a web format
  record Fixed(ImageFormat format) implements OutputFormat {}

  /// The format of the original if it is a writable web format; else PNG for pictures with
  /// transparency, and JPEG for others.
  record AsOriginal() implements OutputFormat {}

  /// The first of these formats that preserves an animation; [AsOriginal] if the original is
  /// animated and none of them does.
  ///
  /// @param best web formats, the best first
  record Preferred(List<ImageFormat> best) implements OutputFormat {
    /// Copies the list.
    public Preferred {
      best = List.copyOf(best);
    }
  }

  /// Returns the format for a thumbnail of this original.
  ///
  /// @param writable the formats that the renderer can write
  default ImageFormat of(ImageHeader original, Set<ImageFormat> writable) {
    return switch (this) {
      case Fixed(ImageFormat format) -> format;
      case Preferred(List<ImageFormat> best) ->
          best.stream()
              .filter(writable::contains)
              .filter(format -> original.frames() == 1 || format.storesAnimations())
              .findFirst()
              .orElseGet(() -> asOriginal(original, writable));
      case AsOriginal() -> asOriginal(original, writable);
    };
  }

  /// Returns a second format, which is sent if it takes fewer bytes: PNG for drawings under
  /// `format: auto`. It is lossless, so only the sizes need comparing.
  ///
  /// @param chosen the result of [#of(ImageHeader, Set)]
  default Optional<ImageFormat> alternative(
      ImageHeader original, ImageFormat chosen, Set<ImageFormat> writable) {
    boolean drawn =
        switch (asOriginal(original, writable)) {
          case PNG, GIF -> original.frames() == 1;
          case JPEG, WEBP, AVIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> false;
        };
    return this instanceof Preferred
            && drawn
            && chosen != ImageFormat.PNG
            && writable.contains(ImageFormat.PNG)
        ? Optional.of(ImageFormat.PNG)
        : Optional.empty();
  }

  private static ImageFormat asOriginal(ImageHeader original, Set<ImageFormat> writable) {
    if (original.format().isForTheWeb() && writable.contains(original.format())) {
      return original.format();
    }
    return original.alpha() ? ImageFormat.PNG : ImageFormat.JPEG;
  }
}
