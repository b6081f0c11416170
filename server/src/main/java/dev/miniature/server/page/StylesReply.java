package dev.miniature.server.page;

import dev.miniature.http.Json;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Mistake;
import dev.miniature.styles.Style;
import dev.miniature.styles.StyleFields;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesChange;
import dev.miniature.styles.StylesOutline;
import dev.miniature.styles.StylesYaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What the page is told about a text of styles: its mistakes, or the styles in it and what they
/// change.
final class StylesReply {
  private final String text;
  private final String file;
  private final List<Mistake> mistakes;
  private final Optional<Styles> styles;

  private StylesReply(String text, String file, List<Mistake> mistakes, Optional<Styles> styles) {
    this.text = text;
    this.file = file;
    this.mistakes = mistakes;
    this.styles = styles;
  }

  /// Checks a text.
  ///
  /// @param file the name of the file in messages
  static StylesReply of(String text, String file) {
    try {
      return new StylesReply(text, file, List.of(), Optional.of(StylesYaml.parse(text, file)));
    } catch (InvalidStylesException invalid) {
      return new StylesReply(text, file, invalid.mistakes(), Optional.empty());
    }
  }

  /// Returns whether the text has no mistakes.
  boolean isValid() {
    return mistakes.isEmpty();
  }

  /// Returns the reply about the file. If it has mistakes, its styles are those that stay in use.
  static StylesReply of(StylesState state, String file) {
    return new StylesReply(state.text(), file, state.mistakes(), Optional.of(state.styles()));
  }

  /// Returns the reply as JSON.
  ///
  /// @param inUse the styles with which these are compared
  byte[] json(Styles inUse) {
    return Json.object(json -> {
      json.text("file", file);
      json.text("text", text);
      json.objects("mistakes", mistakes, StylesReply::write);
      json.objects(
          "changes",
          styles.map(each -> StylesChange.between(inUse, each)).orElse(List.of()),
          StylesReply::write);
      json.objects("outline", outline().entrySet(), StylesReply::write);
      styles.ifPresent(each -> write(json, each));
    });
  }

  private SequencedMap<String, SequencedMap<String, String>> outline() {
    try {
      return StylesOutline.of(text);
    } catch (InvalidStylesException noYaml) {
      return new LinkedHashMap<>();
    }
  }

  private static void write(Json json, Styles all) {
    json.text("default", all.standard().name());
    json.values("densities", all.densities().stream().map(each -> each.factor()).toList());
    json.values("auto", all.auto().stream().map(each -> each.extension()).toList());
    json.objects("styles", all.all(), (each, style) -> write(each, style));
  }

  private static void write(Json json, Style style) {
    json.text("name", style.name());
    StyleFields.of(style).forEach(json::value);
  }

  private static void write(Json json, Mistake mistake) {
    json.number("line", mistake.line());
    json.text("key", mistake.key());
    json.text("what", mistake.what());
  }

  private static void write(Json json, StylesChange change) {
    json.text("name", change.name());
    json.text("kind", change.kind().name().toLowerCase(Locale.ROOT));
    json.text("word", word(change));
    json.text("what", change.what());
  }

  private static void write(Json json, Map.Entry<String, SequencedMap<String, String>> style) {
    json.text("name", style.getKey());
    json.value("keys", style.getValue());
  }

  /// Returns what happens to a style, in a word or two.
  static String word(StylesChange change) {
    return switch (change.kind()) {
      case NEW -> "is new";
      case GONE -> "is gone";
      case PIXELS -> "looks different";
      case LIFETIME -> "is cached for another time";
      case ADDRESSES -> "changes addresses";
    };
  }
}
