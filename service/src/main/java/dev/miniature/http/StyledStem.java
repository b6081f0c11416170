package dev.miniature.http;

import dev.miniature.styles.Density;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import java.util.Optional;

/// A stem whose suffix names a style, such as `photo_w300@2x`.
///
/// @param stem the stem without the suffix
record StyledStem(String stem, Style style, Density density) {
  /// Returns what a stem consists of; empty if its suffix names no style.
  static Optional<StyledStem> of(String text, Styles styles) {
    int underscore = text.lastIndexOf('_');
    if (underscore < 0) {
      return Optional.empty();
    }
    String suffix = text.substring(underscore + 1);
    int at = suffix.indexOf('@');
    Optional<Style> style = styles.named(at < 0 ? suffix : suffix.substring(0, at));
    Optional<Density> density = density(suffix, styles);
    return style.isPresent() && density.isPresent()
        ? Optional.of(new StyledStem(text.substring(0, underscore), style.get(), density.get()))
        : Optional.empty();
  }

  /// Returns the density that a suffix requests, which is 1 without an `@`; empty if it is not
  /// allowed.
  static Optional<Density> density(String suffix, Styles styles) {
    int at = suffix.indexOf('@');
    return at < 0 ? Optional.of(Density.ONE) : styles.density(suffix.substring(at + 1));
  }
}
