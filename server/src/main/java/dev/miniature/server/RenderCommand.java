package dev.miniature.server;

import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Stopwatch;
import dev.miniature.image.Thumbnail;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.styles.Density;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Renders one picture in one style without a server.
@Command(
    name = "render",
    description = "Make one thumbnail of a file.",
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", index = "0", description = "The original.")
  private Path file;

  @Parameters(
      paramLabel = "STYLE",
      index = "1",
      description = "The name of a style, such as w300 or w300@2x.")
  private String style;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = {
        "The file to write; its extension determines the format.",
        "Default: FILE_STYLE.ext in the working directory."
      })
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--styles",
      paramLabel = "FILE",
      description = "The file of styles; by default the styles.yaml of the project.")
  private Path styles = StylesFile.inCheckout("styles.yaml");

  @Override
  public Integer call() throws CannotRunException {
    Styles known = StylesFile.read(styles);
    Style wanted = style(known);
    Density density = density(known);
    checkFolder();
    checkOutput();
    PictureFile picture = PictureFile.of(file, Miniature.environment(spec));
    Optional<ImageFormat> format = format(picture.writes());
    Recipe recipe = picture.recipe(wanted.recipe(density, format, List.of()));
    Stopwatch stopwatch = Stopwatch.start();
    Thumbnail thumbnail = picture.render(recipe);
    Duration elapsed = stopwatch.elapsed();
    Path target = output.orElseGet(() -> named(thumbnail.format()));
    write(target, thumbnail.bytes());
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "%s: %s, %,d bytes, %s, %d ms%s",
                target,
                thumbnail.dimensions(),
                thumbnail.bytes().length,
                thumbnail.engine(),
                elapsed.toMillis(),
                thumbnail.hdr().map(outcome -> ", gain map " + outcome).orElse("")));
    return 0;
  }

  private void checkFolder() throws CannotRunException {
    Path folder = output.map(Path::toAbsolutePath).map(Path::getParent).orElse(null);
    if (folder != null && !Files.isDirectory(folder)) {
      throw new CannotRunException("There is no folder " + output.get().getParent() + ".");
    }
  }

  /// Checks that the thumbnail does not replace the original.
  private void checkOutput() throws CannotRunException {
    try {
      if (output.isPresent()
          && Files.exists(output.get())
          && Files.isSameFile(file, output.get())) {
        throw new CannotRunException(
            output.get() + " is the original. Name another file to write.");
      }
    } catch (IOException failure) {
      throw CannotRunException.about(file, failure);
    }
  }

  private Style style(Styles known) {
    String name = style.substring(0, at());
    return known
        .named(name)
        .orElseThrow(() -> {
          String names = known.all().stream().map(Style::name).collect(Collectors.joining(", "));
          return wrong("There is no style '" + name + "'. Known styles: " + names + ".");
        });
  }

  private Density density(Styles known) {
    if (at() == style.length()) {
      return Density.ONE;
    }
    String written = style.substring(at() + 1);
    return known
        .density(written)
        .orElseThrow(() -> wrong("There is no density '@" + written + "'."));
  }

  private int at() {
    int at = style.indexOf('@');
    return at < 0 ? style.length() : at;
  }

  private Optional<ImageFormat> format(Set<ImageFormat> writable) {
    if (output.isEmpty()) {
      return Optional.empty();
    }
    String name = output.get().toString();
    return Optional.of(
        ImageFormat.ofExtension(name.substring(name.lastIndexOf('.') + 1))
            .filter(writable::contains)
            .orElseThrow(() ->
                wrong("Cannot write " + name + ": this machine writes " + names(writable) + ".")));
  }

  private static String names(Set<ImageFormat> formats) {
    return formats.stream().sorted().map(ImageFormat::extension).collect(Collectors.joining(", "));
  }

  private Path named(ImageFormat format) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    return Path.of(stem + "_" + style + "." + format.extension());
  }

  private static void write(Path target, byte[] bytes) throws CannotRunException {
    try {
      Files.write(target, bytes);
    } catch (IOException failure) {
      throw CannotRunException.about(target, failure);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
