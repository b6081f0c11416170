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

/// One original, seen through one style.
///
/// @param key the original
/// @param otherwise what is meant if there is no original under `key`: where a suffix may belong to
///   the name or not
/// @param style the recipe
/// @param density how often both sides of the style are taken
/// @param format the format that was asked for, or empty to leave it to the style
/// @param accepted the formats that the client says it can show, the best first, where the style
///   leaves the choice to it; else empty
/// @param representation the picture, or facts about it
public record ThumbnailRequest(
    ObjectKey key,
    Optional<ThumbnailRequest> otherwise,
    Style style,
    Density density,
    Optional<ImageFormat> format,
    List<ImageFormat> accepted,
    Representation representation) {

  /// Keeps a copy of the list.
  public ThumbnailRequest {
    accepted = List.copyOf(accepted);
  }

  /// What a path asks for, before anybody has looked at what the client accepts.
  public ThumbnailRequest(
      ObjectKey key,
      Optional<ThumbnailRequest> otherwise,
      Style style,
      Density density,
      Optional<ImageFormat> format) {
    this(key, otherwise, style, density, format, List.of(), Representation.PICTURE);
  }

  /// The same, but for facts about the thumbnail.
  public ThumbnailRequest forFacts() {
    return new ThumbnailRequest(
        key,
        otherwise.map(ThumbnailRequest::forFacts),
        style,
        density,
        format,
        accepted,
        Representation.FACTS);
  }

  /// What a renderer has to do with an original. Where its store tells a focal point, that is kept
  /// in place of what the style says. The places of a text are filled with what the store tells;
  /// the text is left out where it does not.
  public Recipe recipe(Version version) {
    Recipe told = style.recipe(density, format, accepted);
    Recipe recipe = told.withFinish(finish(told.finish(), version));
    return FocalPoint.of(version)
        .map(focus -> recipe.withFraming(recipe.framing().focusedOn(focus)))
        .orElse(recipe);
  }

  /// What lies over a picture is no matter of facts.
  private Finish finish(Finish finish, Version version) {
    return switch (representation) {
      case FACTS -> finish.withoutOverlays();
      case PICTURE ->
          finish.withCaption(
              finish
                  .caption()
                  .flatMap(caption ->
                      Placeholders.filled(caption.value(), version.metadata())
                          .map(caption::withValue)));
    };
  }

  /// The format of the picture that the request fixes; empty where it follows the original.
  public Optional<ImageFormat> fixedFormat() {
    return format.or(style.format()::fixed);
  }

  /// Whether the client's `Accept` header decides on the format. Facts are the same for everybody.
  public boolean isNegotiated() {
    return format.isEmpty()
        && representation == Representation.PICTURE
        && style.format() instanceof FormatChoice.ByAccept;
  }

  /// Everything that it may mean, each for itself, in the order in which it is looked for.
  public List<ThumbnailRequest> readings() {
    return Stream.iterate(Optional.of(this), Optional::isPresent, each -> each.get().otherwise)
        .map(each -> each.get().alone())
        .toList();
  }

  private ThumbnailRequest alone() {
    return new ThumbnailRequest(
        key, Optional.empty(), style, density, format, accepted, representation);
  }

  /// The same for a client that can show these formats.
  ///
  /// @param formats the best first
  public ThumbnailRequest accepting(List<ImageFormat> formats) {
    return new ThumbnailRequest(
        key,
        otherwise.map(other -> other.accepting(formats)),
        style,
        density,
        format,
        formats,
        representation);
  }
}
