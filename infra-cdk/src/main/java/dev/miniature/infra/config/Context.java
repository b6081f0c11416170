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

/// CDK context, being read. Notes what is wrong and goes on, so that somebody who made three
/// mistakes is told of three.
///
/// `-c key=value` on the command line makes text of every value, so numbers and flags are
/// understood as text, too.
final class Context {
  private final Map<String, Object> values;
  private final Set<String> known = new TreeSet<>();
  private final List<String> mistakes = new ArrayList<>();

  Context(Map<String, Object> values) {
    this.values = values;
  }

  /// The text under `key`, if there is one.
  ///
  /// @param shape what it must look like
  /// @param expected the same in words
  Optional<String> text(String key, Pattern shape, String expected) {
    Optional<String> text = scalar(key);
    if (text.isPresent() && !shape.matcher(text.get()).matches()) {
      wrong(key, text.get(), expected);
      return Optional.empty();
    }
    return text;
  }

  /// The whole number under `key`, if there is one.
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
      // Told of below, like a number that is out of range.
    }
    wrong(
        key, text.get(), String.format(Locale.ROOT, "a whole number from %,d to %,d", least, most));
    return OptionalLong.empty();
  }

  /// The same, where it fits an `int`.
  OptionalInt integer(String key, int least, int most) {
    OptionalLong number = number(key, least, most);
    return number.isPresent()
        ? OptionalInt.of(Math.toIntExact(number.getAsLong()))
        : OptionalInt.empty();
  }

  /// Whether `key` says so.
  boolean flag(String key, boolean otherwise) {
    Optional<String> text = scalar(key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      wrong(key, text.get(), "true or false");
    }
    return text.map(Boolean::parseBoolean).orElse(otherwise);
  }

  /// One of a few words.
  <T> T choice(String key, SequencedMap<String, T> words) {
    Optional<String> text = oneOf(key, words.keySet());
    return text.flatMap(word -> Optional.ofNullable(words.get(word)))
        .orElse(words.firstEntry().getValue());
  }

  /// One of many words, or nothing.
  Optional<String> oneOf(String key, Collection<String> words) {
    Optional<String> text = scalar(key);
    if (text.isPresent() && !words.contains(text.get())) {
      wrong(key, text.get(), "one of " + String.join(", ", words));
    }
    return text;
  }

  /// A list of texts. On the command line it is written with commas.
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

  /// A list of names with a text each, sorted by name.
  Map<String, String> named(String key) {
    Map<String, String> named = new TreeMap<>();
    switch (value(key).orElse(Map.of())) {
      case Map<?, ?> map ->
          map.forEach((name, text) -> named.put(name.toString(), text.toString()));
      case Object other -> wrong(key, other, "an object of names and texts");
    }
    return named;
  }

  /// Notes that what stands under `key` cannot be.
  void wrong(String key, Object found, String expected) {
    mistake(key, "found \"" + found + "\", expected " + expected);
  }

  /// Notes what is wrong with `key`, in words.
  void mistake(String key, String sentence) {
    mistakes.add("cdk.json: " + key + ": " + sentence);
  }

  /// Ends the reading. The tools' own keys, which all contain `:`, `@` or `-`, are let pass; any
  /// other that nobody asked for is a slip of the pen.
  ///
  /// @throws InvalidConfigurationException if anything was wrong
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

  /// 5 and not 5.0: numbers come out of JSON as either.
  private static String plain(Number number) {
    return number.doubleValue() == number.longValue()
        ? Long.toString(number.longValue())
        : number.toString();
  }
}
