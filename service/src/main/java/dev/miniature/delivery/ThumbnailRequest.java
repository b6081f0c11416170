package dev.miniature.delivery;

import dev.miniature.image.Finish;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.styles.Density;
import dev.miniature.styles.FormatChoice;
import dev.miniature.styles.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A request for one original in one style.
///
/// @param key the original
/// @param otherwise the meaning if there is no original under `key`, for a suffix that may be part
///   of the name
/// @param style the style
/// @param density the factor of both sides
/// @param format the requested format, or empty for the style's
/// @param accepted the formats that the client accepts, the best first, if the style negotiates;
///   else empty
/// @param representation the picture, or facts about it
public record ThumbnailRequest(
    ObjectKey key,
    Optional<ThumbnailRequest> otherwise,
    Style style,
    Density density,
    Optional<ImageFormat> format,
    List<ImageFormat> accepted,
    Representation representation) {

  /// Copies the list.
  public ThumbnailRequest {
    accepted = List.copyOf(accepted);
  }

  /// Creates a request before the client's accepted formats are known.
  public ThumbnailRequest(
      ObjectKey key,
      Optional<ThumbnailRequest> otherwise,
      Style style,
      Density density,
      Optional<ImageFormat> format) {
    this(key, otherwise, style, density, format, List.of(), Representation.PICTURE);
  }

  /// Returns the same request for facts about the thumbnail.
  public ThumbnailRequest forFacts() {
    return with(otherwise.map(ThumbnailRequest::forFacts), accepted, Representation.FACTS);
  }

  /// Returns the recipe for a version of the original. Its focal point, if any, overrides the
  /// style's gravity, and its metadata replaces the placeholders of the text. If a value is
  /// missing, there is no text.
  public Recipe recipe(Version version) {
    Recipe told = style.recipe(density, format, accepted);
    Recipe recipe = told.withFinish(finish(told.finish(), version));
    return FocalPoint.of(version)
        .map(focus -> recipe.withFraming(recipe.framing().focusedOn(focus)))
        .orElse(recipe);
  }

  /// Returns the finish; facts do not depend on overlays.
  private Finish finish(Finish finish, Version version) {
    return switch (representation) {
      case FACTS -> finish.withoutOverlays();
      case PICTURE ->
          finish.withCaption(
              finish
                  .caption()
                  .flatMap(caption ->
                      TextTemplate.filled(caption.value(), version.metadata())
                          .map(caption::withValue)));
    };
  }

  /// Returns the format that the request determines; empty if it follows the original.
  public Optional<ImageFormat> fixedFormat() {
    return format.or(style.format()::fixed);
  }

  /// Returns whether the format depends on the `Accept` header. Facts never do.
  public boolean isNegotiated() {
    return format.isEmpty()
        && representation == Representation.PICTURE
        && style.format() instanceof FormatChoice.ByAccept;
  }

  /// Returns all meanings as separate requests, in the order in which they are tried.
  public List<ThumbnailRequest> readings() {
    return Stream.iterate(Optional.of(this), Optional::isPresent, each -> each.get().otherwise)
        .map(each -> each.get().alone())
        .toList();
  }

  private ThumbnailRequest alone() {
    return with(Optional.empty(), accepted, representation);
  }

  /// Returns the same request for a client that accepts these formats.
  ///
  /// @param formats the best first
  public ThumbnailRequest accepting(List<ImageFormat> formats) {
    return with(otherwise.map(other -> other.accepting(formats)), formats, representation);
  }

  /// Returns the same request for another original, which has no second meaning.
  ///
  /// @param written the requested format, or empty for the style's
  ThumbnailRequest of(ObjectKey original, Optional<ImageFormat> written) {
    return new ThumbnailRequest(
        original, Optional.empty(), style, density, written, accepted, representation);
  }

  private ThumbnailRequest with(
      Optional<ThumbnailRequest> second, List<ImageFormat> formats, Representation wanted) {
    return new ThumbnailRequest(key, second, style, density, format, formats, wanted);
  }
}
