package dev.miniature.delivery;

import dev.miniature.image.Caption;
import dev.miniature.image.render.Typeface;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What can be told of the texts of styles before any is drawn: of their own words, in the built-in
/// font. Fonts and metadata of a bucket are known only when a thumbnail is asked for, and then the
/// log has the same sentence.
public final class TextWarnings {
  private static final Pattern PLACE = Pattern.compile("\\{meta\\.[^}]*}");

  private TextWarnings() {}

  /// Returns a line for each style whose text cannot be drawn as it should be.
  public static List<String> of(Styles styles) {
    return styles.all().stream().flatMap(TextWarnings::of).toList();
  }

  private static Stream<String> of(Style style) {
    return style
        .finish()
        .caption()
        .filter(caption -> caption.font().isEmpty())
        .flatMap(TextWarnings::of)
        .map(warning -> "styles." + style.name() + ".text.value: " + warning)
        .stream();
  }

  private static Optional<String> of(Caption caption) {
    return Typeface.BUILT_IN.warning(PLACE.matcher(caption.value()).replaceAll(""));
  }
}
