package dev.miniature.lambda;

import dev.miniature.s3.S3Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads environment variables, and collects what is wrong with them, so that whoever mends them
/// needs to do so only once.
final class Variables {
  private final Map<String, String> environment;
  private final List<String> mistakes = new ArrayList<>();

  Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /// A text that must be there.
  String text(String name, String meaning) {
    String text = environment.getOrDefault(name, "");
    if (text.isBlank()) {
      mistakes.add(name + " is not set; expected " + meaning);
    }
    return text;
  }

  /// A positive integer, or `standard` where there is none.
  int positive(String name, int standard) {
    return (int) positive(name, standard, Integer.MAX_VALUE);
  }

  /// A positive integer, or `standard` where there is none.
  long positive(String name, long standard) {
    return positive(name, standard, Long.MAX_VALUE);
  }

  /// A positive number of milliseconds, or `standard` where there is none.
  Duration milliseconds(String name, Duration standard) {
    return Duration.ofMillis(positive(name, (int) standard.toMillis()));
  }

  /// Where S3 is.
  S3Address address() {
    try {
      return S3Address.of(environment);
    } catch (IllegalArgumentException noUrl) {
      mistakes.add("AWS_ENDPOINT_URL_S3: " + noUrl.getMessage() + "; expected a URL");
      return S3Address.of(Map.of());
    }
  }

  /// Goes on only if nothing was wrong.
  ///
  /// @throws InvalidConfigException with everything that was
  void check() {
    if (!mistakes.isEmpty()) {
      throw new InvalidConfigException(mistakes);
    }
  }

  private long positive(String name, long standard, long most) {
    Optional<String> text = Optional.ofNullable(environment.get(name));
    if (text.isEmpty()) {
      return standard;
    }
    try {
      long value = Long.parseLong(text.get());
      if (value >= 1 && value <= most) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Told below, like a number out of range.
    }
    mistakes.add(
        "%s is '%s'; expected a whole number from 1 to %d".formatted(name, text.get(), most));
    return standard;
  }
}
