package dev.miniature.image;

import java.util.List;
import java.util.Set;

/// In which format the thumbnail is wanted.
public sealed interface OutputFormat {

  /// This format and no other.
  ///
  /// @param format one of the formats that are for the web
  record Fixed(ImageFormat format) implements OutputFormat {}

  /// What the original is, if that can be written for the web; else PNG where there is transparency
  /// and JPEG where there is none.
  record AsOriginal() implements OutputFormat {}

  /// The first of these that shows all that the original does: an animation goes on moving, or is
  /// written as [AsOriginal] where none of these moves.
  ///
  /// @param best formats that are for the web, the best first
  record Preferred(List<ImageFormat> best) implements OutputFormat {
    /// Keeps a copy of the list.
    public Preferred {
      best = List.copyOf(best);
    }
  }

  /// The format to write a thumbnail of this original in.
  ///
  /// @param writable what the renderer at hand can write
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

  private static ImageFormat asOriginal(ImageHeader original, Set<ImageFormat> writable) {
    if (original.format().isForTheWeb() && writable.contains(original.format())) {
      return original.format();
    }
    return original.alpha() ? ImageFormat.PNG : ImageFormat.JPEG;
  }
}
