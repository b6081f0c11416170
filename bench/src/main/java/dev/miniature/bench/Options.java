package dev.miniature.bench;

import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Home;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The command-line options.
///
/// @param effort how long the run may take
/// @param only the part to run, by a part of its name; empty for all
/// @param report the file of the report
record Options(Effort effort, Optional<String> only, Path report) {
  /// The usage message.
  static final String USAGE =
      """
      Usage: miniature bench [--quick] [--only=PART] [--report=FILE]
             miniature bench --jmh [PATTERN and options of JMH]

      Compares Miniature with sharp, Thumbnailator and, if installed, ImageMagick, and writes
      docs/performance.md. Takes about half an hour.

        --quick        few rounds, in about two minutes; writes bench/target/performance.md
        --only=PART    only what has PART in its name: a comparison such as JPEG_2_TO_512, or BIG,
                       CORE, STEADY, SERVER, LAMBDA, FIRST, RESTORED, EARLY, OVERLOAD, DISTANT; writes bench/target/performance.md
        --report=FILE  write there instead
        --jmh          the JMH benchmarks of the renderers
      """;

  /// Parses the command line.
  ///
  /// @throws IllegalArgumentException with a message for the user
  static Options of(String[] arguments, Home home) {
    List<String> words = Arrays.asList(arguments);
    boolean quick = words.contains("--quick");
    Optional<String> only = value(words, "--only=");
    Path usual =
        quick || only.isPresent()
            ? home.bench().resolve("target/performance.md")
            : home.root().resolve("docs/performance.md");
    for (String word : words) {
      if (!word.matches("--quick|--only=.+|--report=.+")) {
        throw new IllegalArgumentException("Unknown: " + word + "\n\n" + USAGE);
      }
    }
    return new Options(
        quick ? Effort.quick() : Effort.whole(),
        only,
        value(words, "--report=").map(Path::of).orElse(usual));
  }

  /// Returns whether the part with this name is to be run.
  boolean wants(String part) {
    return only.isEmpty() || part.contains(only.get());
  }

  private static Optional<String> value(List<String> words, String name) {
    return words.stream()
        .filter(word -> word.startsWith(name))
        .map(word -> word.substring(name.length()))
        .findFirst();
  }
}
