package dev.miniature.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces the placeholders of a style's text by an original's metadata.
final class TextTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{meta\\.([^{}]+)}");

  private TextTemplate() {}

  /// Returns the text for an original; empty if a value is missing.
  ///
  /// @param metadata by names in lower case
  static Optional<String> filled(String text, Map<String, String> metadata) {
    Matcher places = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (places.find()) {
      String value = metadata.getOrDefault(places.group(1), "").strip();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      places.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return Optional.of(places.appendTail(filled).toString());
  }
}
