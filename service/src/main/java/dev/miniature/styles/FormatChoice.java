package dev.miniature.styles;

import dev.miniature.image.ImageFormat;
import dev.miniature.image.OutputFormat;
import java.util.List;
import java.util.Optional;

/// In which format a style is sent where the URL asks for none.
public sealed interface FormatChoice {

  /// That of the original, if it is for the web.
  record AsOriginal() implements FormatChoice {}

  /// This one, whatever the original is.
  record Always(ImageFormat format) implements FormatChoice {}

  /// The smallest that the client says it can show, by its `Accept` header.
  record ByAccept() implements FormatChoice {}

  /// The format, where the choice alone fixes it.
  default Optional<ImageFormat> fixed() {
    return this instanceof Always(ImageFormat format) ? Optional.of(format) : Optional.empty();
  }

  /// The format to write for a client.
  ///
  /// @param accepted the formats that it says it can show, the best first
  default OutputFormat output(List<ImageFormat> accepted) {
    return switch (this) {
      case Always(ImageFormat format) -> new OutputFormat.Fixed(format);
      case ByAccept() when !accepted.isEmpty() -> new OutputFormat.Preferred(accepted);
      case AsOriginal(), ByAccept() -> new OutputFormat.AsOriginal();
    };
  }

  /// The word that `styles.yaml` has for it.
  default String word() {
    return switch (this) {
      case AsOriginal() -> "original";
      case Always(ImageFormat format) -> format.extension();
      case ByAccept() -> "auto";
    };
  }
}
