package dev.miniature.environment;

import dev.miniature.delivery.Limits;
import dev.miniature.image.Decoders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads environment variables and collects mistakes, so that all of them are reported at once.
public final class Variables {
  /// The highest number of a TCP port.
  public static final int MAX_PORT = 65_535;

  private final Map<String, String> environment;
  private final List<String> mistakes = new ArrayList<>();

  /// Reads the variables in `environment`.
  public Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /// Returns a required string.
  public String text(String name, String meaning) {
    String text = environment.getOrDefault(name, "");
    if (text.isBlank()) {
      mistakes.add(name + " is not set; expected " + meaning);
    }
    return text;
  }

  /// Returns `true` or `false`; false if the variable is not set.
  public boolean flag(String name) {
    String text = environment.getOrDefault(name, "false");
    if (!text.equals("true") && !text.equals("false")) {
      mistakes.add("%s is '%s'; expected true or false".formatted(name, text));
    }
    return text.equals("true");
  }

  /// Returns the formats of originals that are read: those in `DECODERS` if it is set; else the
  /// usual ones, and SVG if `ALLOW_SVG` is true.
  public Decoders decoders() {
    boolean drawings = flag("ALLOW_SVG");
    Decoders usual = drawings ? Decoders.usual().withDrawings() : Decoders.usual();
    return Optional.ofNullable(environment.get("DECODERS"))
        .map(list -> read("DECODERS", () -> Decoders.named(list), usual))
        .orElse(usual);
  }

  /// Returns whether the JPEG core is used. `MINIATURE_JPEG=off` leaves it out, to measure its
  /// effect, or if it is at fault.
  public boolean jpegCore() {
    String core = environment.getOrDefault("MINIATURE_JPEG", "on");
    if (!core.equals("on") && !core.equals("off")) {
      mistakes.add("MINIATURE_JPEG is '%s'; expected on or off".formatted(core));
    }
    return !core.equals("off");
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

  /// Returns the limits that `MAX_ORIGINAL_BYTES`, `MAX_PIXELS`, `MAX_DECODE_MEMORY`, `MAX_FRAMES`,
  /// `MAX_REPLY_BYTES`, `S3_TIMEOUT_MS` and `RESERVE_MS` set. In a function, the default memory for
  /// decoding depends on the function's memory.
  ///
  /// @param defaults the limits for variables that are not set
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

  /// Returns the maximum number of waiting requests, which `MAX_QUEUE` sets.
  ///
  /// @param standard the default
  public int maxQueue(int standard) {
    return positive("MAX_QUEUE", standard);
  }

  /// Returns the maximum number of waiting requests from one address, which `MAX_QUEUE_PER_CLIENT`
  /// sets.
  ///
  /// @param standard the default
  public int maxQueuePerClient(int standard) {
    return positive("MAX_QUEUE_PER_CLIENT", standard);
  }

  /// Returns the maximum bytes of originals that all requests together may hold, which
  /// `MAX_FETCHED_BYTES` sets.
  ///
  /// @param standard the default
  public long maxFetchedBytes(long standard) {
    return positive("MAX_FETCHED_BYTES", standard);
  }

  /// Returns the size of an original in bytes above which it is fetched in parts at the same time,
  /// which `PARALLEL_FETCH_BYTES` sets; 0 for never.
  ///
  /// @param standard the default
  public long parallelFetchBytes(long standard) {
    return read("PARALLEL_FETCH_BYTES", text -> (long) wholeNumber(text, Integer.MAX_VALUE))
        .orElse(standard);
  }

  /// Returns the memory for decoding, from the function's memory in MiB, which Lambda sets in the
  /// environment.
  private long decodeMemory(long otherwise) {
    String megabytes = environment.getOrDefault("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "");
    return megabytes.matches("[1-9]\\d{0,8}")
        ? Limits.decodeMemoryOf(Long.parseLong(megabytes) << 20)
        : otherwise;
  }

  /// Reads a value with a function that may report a mistake.
  ///
  /// @param reading throws an [IllegalArgumentException] that describes the mistake
  /// @param otherwise the value to use until [#check()] in that case
  public <T> T read(String name, Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (IllegalArgumentException wrong) {
      mistakes.add(name + ": " + wrong.getMessage());
      return otherwise;
    }
  }

  /// Reads a variable that may be missing. One that is set to nothing is missing, because tools
  /// that start containers cannot always leave a variable out.
  ///
  /// @param reading throws an [IllegalArgumentException] that describes the mistake
  public <T> Optional<T> read(String name, Function<String, T> reading) {
    String text = environment.getOrDefault(name, "");
    return text.isBlank()
        ? Optional.empty()
        : read(name, () -> Optional.of(reading.apply(text)), Optional.empty());
  }

  /// Returns the port for metrics, which `METRICS_PORT` sets; 0 for any free one, and empty if
  /// there are to be none.
  ///
  /// @param taken the port of the service
  public Optional<Integer> metricsPort(int taken) {
    return read("METRICS_PORT", text -> another(wholeNumber(text, MAX_PORT), taken));
  }

  private static int another(int port, int taken) {
    if (port == taken && port != 0) {
      throw new IllegalArgumentException(port + " is the port of the service; set another one");
    }
    return port;
  }

  /// Returns the number that a text contains.
  ///
  /// @throws IllegalArgumentException if it is not a whole number from 0 to `most`
  public static int wholeNumber(String text, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // The sentence below is for this case too.
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "'%s' is not a whole number from 0 to %d", text, most));
  }

  /// Checks that there were no mistakes.
  ///
  /// @throws InvalidEnvironmentException with every mistake
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
      // The check below reports this, as for a number out of range.
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
