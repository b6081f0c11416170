package dev.miniature.styles;

import dev.miniature.image.ImageFormat;
import dev.miniature.image.OutputFormat;
import java.util.List;
import java.util.Optional;

/// The format of a style's thumbnails if the URL requests none.
public sealed interface FormatChoice {

  /// The format of the original, if it is a web format.
  record AsOriginal() implements FormatChoice {}

  /// A fixed format.
  record Always(ImageFormat format) implements FormatChoice {}

  /// The smallest format that the client accepts, by its `Accept` header.
  record ByAccept() implements FormatChoice {}

  /// Returns the format, if it is fixed.
  default Optional<ImageFormat> fixed() {
    return this instanceof Always(ImageFormat format) ? Optional.of(format) : Optional.empty();
  }

  /// Returns the output format for a client.
  ///
  /// @param accepted the formats that it accepts, the best first
  default OutputFormat output(List<ImageFormat> accepted) {
    return switch (this) {
      case Always(ImageFormat format) -> new OutputFormat.Fixed(format);
      case ByAccept() when !accepted.isEmpty() -> new OutputFormat.Preferred(accepted);
      case AsOriginal(), ByAccept() -> new OutputFormat.AsOriginal();
    };
  }

  /// Returns the word in `styles.yaml`.
  default String word() {
    return switch (this) {
      case AsOriginal() -> "original";
      case Always(ImageFormat format) -> format.extension();
      case ByAccept() -> "auto";
    };
  }
}
