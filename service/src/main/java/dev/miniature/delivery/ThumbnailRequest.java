package dev.miniature.delivery;

import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.styles.Density;
import dev.miniature.styles.FormatChoice;
import dev.miniature.styles.Style;
import java.util.List;
import java.util.Optional;

/// One original, seen through one style.
///
/// @param key the original
/// @param otherwise the original to take if there is none under `key`: where a suffix names no
///   style
/// @param style the recipe
/// @param density how often both sides of the style are taken
/// @param format the format that was asked for, or empty to leave it to the style
/// @param accepted the formats that the client says it can show, the best first, where the style
///   leaves the choice to it; else empty
public record ThumbnailRequest(
    ObjectKey key,
    Optional<ObjectKey> otherwise,
    Style style,
    Density density,
    Optional<ImageFormat> format,
    List<ImageFormat> accepted) {

  /// Keeps a copy of the list.
  public ThumbnailRequest {
    accepted = List.copyOf(accepted);
  }

  /// What a path asks for, before anybody has looked at what the client accepts.
  public ThumbnailRequest(
      ObjectKey key,
      Optional<ObjectKey> otherwise,
      Style style,
      Density density,
      Optional<ImageFormat> format) {
    this(key, otherwise, style, density, format, List.of());
  }

  /// What a renderer has to do.
  public Recipe recipe() {
    return style.recipe(density, format, accepted);
  }

  /// The format that the request fixes; empty where it follows the original.
  public Optional<ImageFormat> fixedFormat() {
    return format.or(style.format()::fixed);
  }

  /// Whether the client's `Accept` header decides on the format.
  public boolean isNegotiated() {
    return format.isEmpty() && style.format() instanceof FormatChoice.ByAccept;
  }

  /// The same of this one original, whatever others it might have meant.
  public ThumbnailRequest of(ObjectKey original) {
    return new ThumbnailRequest(original, Optional.empty(), style, density, format, accepted);
  }

  /// The same for a client that can show these formats.
  ///
  /// @param formats the best first
  public ThumbnailRequest accepting(List<ImageFormat> formats) {
    return new ThumbnailRequest(key, otherwise, style, density, format, formats);
  }
}
