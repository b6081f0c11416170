package dev.miniature.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// ImageMagick's command line, with one process per picture.
final class ImageMagickEngine implements ThumbnailMaker {
  private static final String GREETING = "Version: ImageMagick ";

  private final String command;
  private final String version;

  private ImageMagickEngine(String command, String version) {
    this.command = command;
    this.version = version;
  }

  /// Returns ImageMagick, if it is installed: `magick` since version 7, `convert` before.
  static Optional<ImageMagickEngine> find() {
    return Stream.of("magick", "convert").flatMap(command -> at(command).stream()).findFirst();
  }

  private static Optional<ImageMagickEngine> at(String command) {
    try {
      String text = new String(run(List.of(command, "-version")), StandardCharsets.UTF_8);
      return text.startsWith(GREETING)
          ? Optional.of(
              new ImageMagickEngine(
                  command, text.replaceFirst("(?s)\\AVersion: (\\S+ \\S+).*", "$1")))
          : Optional.empty();
    } catch (IOException notInstalled) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public byte[] make(byte[] original, Job job) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(command, job.original().toString(), "-resize", job.width() + "x"));
    job.quality().ifPresent(quality -> words.addAll(List.of("-quality", "" + quality)));
    words.add(job.format().extension() + ":-");
    return run(words);
  }

  @Override
  public long cpuMicros() {
    return CpuTime.ofChildren();
  }

  @Override
  public String version() {
    return version;
  }

  private static byte[] run(List<String> words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    byte[] output = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(words.getFirst() + " ended with " + process.exitValue());
    }
    return output;
  }
}
