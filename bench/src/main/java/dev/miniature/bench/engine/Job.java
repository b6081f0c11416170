package dev.miniature.bench.engine;

import dev.miniature.image.ImageFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// One thumbnail to be made again and again. It travels to an engine's process as one line, words
/// apart by tabs:
///
/// ```
/// render  <original>  <format>  <width>  <quality or ->  <iterations>  <where the last one goes or ->
/// done    <processor time in µs>  <wall time in µs>  <bytes of a thumbnail>
/// failed  <why>
/// ```
///
/// @param original the file that is made smaller
/// @param format what the thumbnail is written in
/// @param width how wide it is, in pixels; the height follows
/// @param quality 1–100, or empty for what the engine does by itself
/// @param iterations how many times in a row
/// @param output where the last thumbnail goes, if it is wanted
public record Job(
    Path original,
    ImageFormat format,
    int width,
    OptionalInt quality,
    int iterations,
    Optional<Path> output) {

  private static final String NONE = "-";

  /// The line that asks for it.
  public String line() {
    return String.join(
        "\t",
        "render",
        original.toString(),
        format.name().toLowerCase(Locale.ROOT),
        String.valueOf(width),
        quality.isPresent() ? String.valueOf(quality.getAsInt()) : NONE,
        String.valueOf(iterations),
        output.map(Path::toString).orElse(NONE));
  }

  /// The job that a line asks for.
  ///
  /// @throws IllegalArgumentException if it asks for none
  public static Job of(String line) {
    List<String> words = List.of(line.split("\t", -1));
    if (words.size() != 7 || !words.getFirst().equals("render")) {
      throw new IllegalArgumentException("No job: " + line);
    }
    return new Job(
        Path.of(words.get(1)),
        ImageFormat.valueOf(words.get(2).toUpperCase(Locale.ROOT)),
        Integer.parseInt(words.get(3)),
        words.get(4).equals(NONE)
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(words.get(4))),
        Integer.parseInt(words.get(5)),
        Optional.of(words.get(6)).filter(word -> !word.equals(NONE)).map(Path::of));
  }

  /// The same, so many times.
  public Job times(int other) {
    return new Job(original, format, width, quality, other, output);
  }

  /// The same, with the last thumbnail written to `file`.
  public Job into(Path file) {
    return new Job(original, format, width, quality, iterations, Optional.of(file));
  }
}
