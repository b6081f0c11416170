package dev.miniature.styles;

import dev.miniature.image.Gravity;
import dev.miniature.image.ImageFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The content of `styles.yaml`.
public final class Styles {
  /// The default formats for `format: auto`, the smaller first.
  public static final List<ImageFormat> MODERN = List.of(ImageFormat.AVIF, ImageFormat.WEBP);

  private final NavigableMap<String, Style> byName = new TreeMap<>();
  private final List<Style> inOrder;
  private final List<Density> densities;
  private final Style standard;
  private final UnknownStyle onUnknownStyle;
  private final List<ImageFormat> auto;

  /// Creates a list of styles.
  ///
  /// @param inOrder the styles, with unique names
  /// @param standard the name of the default style
  /// @param densities the densities that a path may request, besides 1
  /// @param onUnknownStyle the meaning of a suffix that is not a style
  /// @param auto the formats that `format: auto` may send, the best first
  /// @throws IllegalArgumentException if there is no style `standard`, or if a name occurs twice
  public Styles(
      List<Style> inOrder,
      String standard,
      List<Density> densities,
      UnknownStyle onUnknownStyle,
      List<ImageFormat> auto) {
    this.inOrder = List.copyOf(inOrder);
    this.densities = List.copyOf(densities);
    this.onUnknownStyle = onUnknownStyle;
    this.auto = List.copyOf(auto);
    for (Style style : inOrder) {
      if (byName.put(style.name(), style) != null) {
        throw new IllegalArgumentException("Two styles are called " + style.name());
      }
    }
    this.standard =
        named(standard)
            .orElseThrow(() -> new IllegalArgumentException("There is no style " + standard));
  }

  /// Returns the style with this name, if there is one.
  public Optional<Style> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// Returns the allowed density that is written exactly so, such as `2x`.
  public Optional<Density> density(String text) {
    if (text.equals(Density.ONE.toString())) {
      return Optional.of(Density.ONE);
    }
    return densities.stream().filter(density -> density.toString().equals(text)).findFirst();
  }

  /// Returns every style, in the order of the file.
  public List<Style> all() {
    return inOrder;
  }

  /// Returns the densities of the file.
  public List<Density> densities() {
    return densities;
  }

  /// Returns the default style.
  public Style standard() {
    return standard;
  }

  /// Returns the meaning of a suffix that is not a style.
  public UnknownStyle onUnknownStyle() {
    return onUnknownStyle;
  }

  /// Returns the kinds of subject that the styles search for: `smart`, `faces` or both.
  public Set<Gravity.Content> sought() {
    return inOrder.stream()
        .map(style -> style.framing().gravity())
        .filter(Gravity.Content.class::isInstance)
        .map(Gravity.Content.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Returns the formats that `format: auto` may send, the best first.
  public List<ImageFormat> auto() {
    return auto;
  }
}
