package dev.miniature.bench.engine;

import dev.miniature.image.ImageFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A thumbnail to be made repeatedly. It is sent to an engine's process as one line of words
/// separated by tabs:
///
/// ```
/// render  <original>  <format>  <width>  <quality or ->  <iterations>  <output file or ->
/// done    <CPU time in µs>  <elapsed time in µs>  <bytes of a thumbnail>
/// failed  <reason>
/// ```
///
/// @param original the file of the original
/// @param format the format of the thumbnail
/// @param width its width in pixels; the height follows from the original
/// @param quality 1–100, or empty for the engine's default
/// @param iterations the number of times in a row
/// @param output the file for the last thumbnail, if it is wanted
/// @param finishing what is done to the pixels of the thumbnail
public record Job(
    Path original,
    ImageFormat format,
    int width,
    OptionalInt quality,
    int iterations,
    Optional<Path> output,
    Finishing finishing) {

  private static final String NONE = "-";

  /// Creates a job that does nothing to the pixels.
  public Job(
      Path original,
      ImageFormat format,
      int width,
      OptionalInt quality,
      int iterations,
      Optional<Path> output) {
    this(original, format, width, quality, iterations, output, Finishing.PLAIN);
  }

  /// Returns the line that requests this job.
  public String line() {
    return String.join(
        "\t",
        "render",
        original.toString(),
        format.name().toLowerCase(Locale.ROOT),
        String.valueOf(width),
        quality.isPresent() ? String.valueOf(quality.getAsInt()) : NONE,
        String.valueOf(iterations),
        output.map(Path::toString).orElse(NONE),
        finishing.word());
  }

  /// Parses a line.
  ///
  /// @throws IllegalArgumentException if it is not a job
  public static Job of(String line) {
    List<String> words = List.of(line.split("\t", -1));
    if (words.size() != 8 || !words.getFirst().equals("render")) {
      throw new IllegalArgumentException("Not a job: " + line);
    }
    return new Job(
        Path.of(words.get(1)),
        ImageFormat.valueOf(words.get(2).toUpperCase(Locale.ROOT)),
        Integer.parseInt(words.get(3)),
        words.get(4).equals(NONE)
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(words.get(4))),
        Integer.parseInt(words.get(5)),
        Optional.of(words.get(6)).filter(word -> !word.equals(NONE)).map(Path::of),
        Finishing.valueOf(words.get(7).toUpperCase(Locale.ROOT)));
  }

  /// Returns the same job with another number of iterations.
  public Job times(int other) {
    return new Job(original, format, width, quality, other, output, finishing);
  }

  /// Returns the same job with other work on the pixels.
  public Job with(Finishing other) {
    return new Job(original, format, width, quality, iterations, output, other);
  }

  /// Returns the same job with the last thumbnail written to `file`.
  public Job into(Path file) {
    return new Job(original, format, width, quality, iterations, Optional.of(file), finishing);
  }
}
