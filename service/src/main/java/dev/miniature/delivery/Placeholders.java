package dev.miniature.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the places of a style's text with what the store keeps beside an original.
final class Placeholders {
  private static final Pattern PLACE = Pattern.compile("\\{meta\\.([^{}]+)}");

  private Placeholders() {}

  /// The text for an original; empty where something that it needs is not there.
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
