package dev.miniature.infra.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads the CDK context. It collects mistakes and continues, so that all of them are reported at
/// once.
///
/// `-c key=value` on the command line makes every value a string, so numbers and flags are accepted
/// as strings too.
final class Context {
  private final Map<String, Object> values;
  private final Set<String> known = new TreeSet<>();
  private final List<String> mistakes = new ArrayList<>();

  Context(Map<String, Object> values) {
    this.values = values;
  }

  /// Returns the string under `key`, if it exists.
  ///
  /// @param shape the pattern it must match
  /// @param expected a description of the pattern
  Optional<String> text(String key, Pattern shape, String expected) {
    Optional<String> text = scalar(key);
    if (text.isPresent() && !shape.matcher(text.get()).matches()) {
      wrong(key, text.get(), expected);
      return Optional.empty();
    }
    return text;
  }

  /// Returns the integer under `key`, if it exists.
  OptionalLong number(String key, long least, long most) {
    Optional<String> text = scalar(key);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      long number = Long.parseLong(text.get());
      if (number >= least && number <= most) {
        return OptionalLong.of(number);
      }
    } catch (NumberFormatException _) {
      // The check below reports this, as for a number out of range.
    }
    wrong(
        key, text.get(), String.format(Locale.ROOT, "a whole number from %,d to %,d", least, most));
    return OptionalLong.empty();
  }

  /// Returns the integer under `key` as an `int`, if it exists.
  OptionalInt integer(String key, int least, int most) {
    OptionalLong number = number(key, least, most);
    return number.isPresent()
        ? OptionalInt.of(Math.toIntExact(number.getAsLong()))
        : OptionalInt.empty();
  }

  /// Returns the flag under `key`.
  boolean flag(String key, boolean otherwise) {
    Optional<String> text = scalar(key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      wrong(key, text.get(), "true or false");
    }
    return text.map(Boolean::parseBoolean).orElse(otherwise);
  }

  /// Returns the value for one of a few words.
  <T> T choice(String key, SequencedMap<String, T> words) {
    Optional<String> text = oneOf(key, words.keySet());
    return text.flatMap(word -> Optional.ofNullable(words.get(word)))
        .orElse(words.firstEntry().getValue());
  }

  /// Returns one of many words, or empty.
  Optional<String> oneOf(String key, Collection<String> words) {
    Optional<String> text = scalar(key);
    if (text.isPresent() && !words.contains(text.get())) {
      wrong(key, text.get(), "one of " + String.join(", ", words));
    }
    return text;
  }

  /// Returns a list of strings, which the command line separates by commas.
  List<String> texts(String key, List<String> otherwise) {
    return switch (value(key).orElse(otherwise)) {
      case List<?> list -> list.stream().map(Object::toString).toList();
      case String text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList();
      case Object other -> {
        wrong(key, other, "a list of texts");
        yield otherwise;
      }
    };
  }

  /// Returns a map from names to strings, sorted by name.
  Map<String, String> named(String key) {
    Map<String, String> named = new TreeMap<>();
    switch (value(key).orElse(Map.of())) {
      case Map<?, ?> map ->
          map.forEach((name, text) -> named.put(name.toString(), text.toString()));
      case Object other -> wrong(key, other, "an object of names and texts");
    }
    return named;
  }

  /// Returns whether `key` has a value.
  boolean isSet(String key) {
    return value(key).filter(found -> !found.toString().isBlank()).isPresent();
  }

  /// Records an invalid value for `key`.
  void wrong(String key, Object found, String expected) {
    mistake(key, "found \"" + found + "\", expected " + expected);
  }

  /// Records a mistake for `key` in a sentence.
  void mistake(String key, String sentence) {
    mistakes.add("cdk.json: " + key + ": " + sentence);
  }

  /// Ends the reading. Keys of the tools, which all contain `:`, `@` or `-`, are ignored; any other
  /// key that was not read is a mistake.
  ///
  /// @throws InvalidConfigurationException if there was any mistake
  void done() throws InvalidConfigurationException {
    for (String key : new TreeSet<>(values.keySet())) {
      if (!known.contains(key) && !Pattern.compile("[:@-]").matcher(key).find()) {
        mistake(key, "there is no such key; there are " + String.join(", ", known));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidConfigurationException(mistakes);
    }
  }

  private Optional<String> scalar(String key) {
    return switch (value(key).orElse("")) {
      case String text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip());
      case Boolean flag -> Optional.of(flag.toString());
      case Number number -> Optional.of(plain(number));
      case Object other -> {
        wrong(key, other, "a single value");
        yield Optional.empty();
      }
    };
  }

  private Optional<Object> value(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key));
  }

  /// Formats an integer as 5 and not as 5.0, because JSON numbers may be parsed as either.
  private static String plain(Number number) {
    return number.doubleValue() == number.longValue()
        ? Long.toString(number.longValue())
        : number.toString();
  }
}
