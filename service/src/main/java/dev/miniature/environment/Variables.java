package dev.miniature.environment;

import dev.miniature.delivery.Limits;
import dev.miniature.image.Decoders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads environment variables, and collects what is wrong with them, so that whoever mends them
/// needs to do so only once.
public final class Variables {
  private final Map<String, String> environment;
  private final List<String> mistakes = new ArrayList<>();

  /// The variables in `environment`.
  public Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /// A text that must be there.
  public String text(String name, String meaning) {
    String text = environment.getOrDefault(name, "");
    if (text.isBlank()) {
      mistakes.add(name + " is not set; expected " + meaning);
    }
    return text;
  }

  /// `true` or `false`; false where nothing is said.
  public boolean flag(String name) {
    String text = environment.getOrDefault(name, "false");
    if (!text.equals("true") && !text.equals("false")) {
      mistakes.add("%s is '%s'; expected true or false".formatted(name, text));
    }
    return text.equals("true");
  }

  /// The formats of originals that are read: exactly those that `DECODERS` lists, where it is set;
  /// else the usual ones, and drawings where `ALLOW_SVG` says so.
  public Decoders decoders() {
    boolean drawings = flag("ALLOW_SVG");
    Decoders usual = drawings ? Decoders.usual().withDrawings() : Decoders.usual();
    return Optional.ofNullable(environment.get("DECODERS"))
        .map(list -> read("DECODERS", () -> Decoders.named(list), usual))
        .orElse(usual);
  }

  private int positive(String name, int standard) {
    return (int) positive(name, standard, Integer.MAX_VALUE);
  }

  private long positive(String name, long standard) {
    return positive(name, standard, Long.MAX_VALUE);
  }

  private Duration milliseconds(String name, Duration standard) {
    return Duration.ofMillis(positive(name, (int) standard.toMillis()));
  }

  /// The limits, as `MAX_ORIGINAL_BYTES`, `MAX_PIXELS`, `MAX_DECODE_MEMORY`, `MAX_FRAMES`,
  /// `MAX_REPLY_BYTES`, `S3_TIMEOUT_MS` and `RESERVE_MS` set them. In a function, the memory for
  /// decoding follows what the function has.
  ///
  /// @param defaults what holds where they say nothing
  public Limits limits(Limits defaults) {
    return new Limits(
        positive("MAX_ORIGINAL_BYTES", defaults.maxOriginalBytes()),
        positive("MAX_PIXELS", defaults.maxPixels()),
        positive("MAX_DECODE_MEMORY", decodeMemory(defaults.maxDecodeMemory())),
        positive("MAX_FRAMES", defaults.maxFrames()),
        positive("MAX_REPLY_BYTES", defaults.maxReplyBytes()),
        milliseconds("S3_TIMEOUT_MS", defaults.storeTimeout()),
        milliseconds("RESERVE_MS", defaults.reserve()));
  }

  /// How many requests may wait for their turn, as `MAX_QUEUE` sets it.
  ///
  /// @param standard what holds where it says nothing
  public int maxQueue(int standard) {
    return positive("MAX_QUEUE", standard);
  }

  /// How many of those may come from one address, as `MAX_QUEUE_PER_CLIENT` sets it.
  ///
  /// @param standard what holds where it says nothing
  public int maxQueuePerClient(int standard) {
    return positive("MAX_QUEUE_PER_CLIENT", standard);
  }

  /// How many bytes of originals all requests together may hold, as `MAX_FETCHED_BYTES` sets it.
  ///
  /// @param standard what holds where it says nothing
  public long maxFetchedBytes(long standard) {
    return positive("MAX_FETCHED_BYTES", standard);
  }

  /// Lambda says in its environment how many MiB a function has.
  private long decodeMemory(long otherwise) {
    String megabytes = environment.getOrDefault("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "");
    return megabytes.matches("[1-9]\\d{0,8}")
        ? Limits.decodeMemoryOf(Long.parseLong(megabytes) << 20)
        : otherwise;
  }

  /// Something that is read elsewhere, and may turn out to be a mistake.
  ///
  /// @param reading throws an [IllegalArgumentException] that says what is wrong
  /// @param otherwise what to go on with, until [#check()]
  public <T> T read(String name, Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (IllegalArgumentException wrong) {
      mistakes.add(name + ": " + wrong.getMessage());
      return otherwise;
    }
  }

  /// Goes on only if nothing was wrong.
  ///
  /// @throws InvalidEnvironmentException with everything that was
  public void check() {
    if (!mistakes.isEmpty()) {
      throw new InvalidEnvironmentException(mistakes);
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
        String.format(
            Locale.ROOT,
            "%s is '%s'; expected a whole number from 1 to %d",
            name,
            text.get(),
            most));
    return standard;
  }
}
