package dev.miniature.server;

import dev.miniature.delivery.Limits;
import dev.miniature.environment.InvalidEnvironmentException;
import dev.miniature.environment.Variables;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Stopwatch;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.SystemExhaustedException;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.TooMuchMemoryException;
import dev.miniature.image.Trace;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.UnusableOverlayException;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.RendererChoice;
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
  private static final Duration LONGEST = Duration.ofMinutes(2);

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
    Variables variables = new Variables(Miniature.environment(spec));
    Renderer renderer = RendererChoice.make(variables.decoders(), variables.jpegCore()).renderer();
    Limits limits = variables.limits(Limits.defaults(renderer));
    check(variables);
    Optional<ImageFormat> format = format(renderer);
    Stopwatch stopwatch = Stopwatch.start();
    Thumbnail thumbnail = render(renderer, limits, wanted, density, format);
    Duration elapsed = stopwatch.elapsed();
    Path target = output.orElseGet(() -> named(thumbnail.format()));
    write(target, thumbnail.bytes());
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "%s: %s, %,d bytes, %s, %d ms",
                target,
                thumbnail.dimensions(),
                thumbnail.bytes().length,
                thumbnail.engine(),
                elapsed.toMillis()));
    return 0;
  }

  private static void check(Variables variables) throws CannotRunException {
    try {
      variables.check();
    } catch (InvalidEnvironmentException wrong) {
      throw new CannotRunException(wrong.mistakes());
    }
  }

  private void checkFolder() throws CannotRunException {
    Path folder = output.map(Path::toAbsolutePath).map(Path::getParent).orElse(null);
    if (folder != null && !Files.isDirectory(folder)) {
      throw new CannotRunException("There is no folder " + output.get().getParent() + ".");
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

  private Optional<ImageFormat> format(Renderer renderer) {
    if (output.isEmpty()) {
      return Optional.empty();
    }
    String name = output.get().getFileName().toString();
    return Optional.of(
        ImageFormat.ofExtension(name.substring(name.lastIndexOf('.') + 1))
            .filter(renderer.writes()::contains)
            .orElseThrow(() ->
                wrong("Cannot write " + name + ": this machine writes " + names(renderer) + ".")));
  }

  private static String names(Renderer renderer) {
    return renderer.writes().stream()
        .sorted()
        .map(ImageFormat::extension)
        .collect(Collectors.joining(", "));
  }

  private Thumbnail render(
      Renderer renderer, Limits limits, Style wanted, Density density, Optional<ImageFormat> format)
      throws CannotRunException {
    try {
      if (Files.size(file) > limits.maxOriginalBytes()) {
        throw new CannotRunException(
            file + " is larger than the limit of " + limits.maxOriginalBytes() + " bytes.");
      }
      byte[] original = Files.readAllBytes(file);
      ImageHeader header = renderer.header(OriginalBytes.of(original));
      BesideOriginal beside = new BesideOriginal(file);
      Recipe recipe = beside.withoutMetadata(wanted.recipe(density, format, List.of()));
      return renderer.render(
          OriginalBytes.of(original),
          header,
          recipe,
          beside.of(recipe),
          limits.bounds(
              MemoryBudget.of(limits.maxDecodeMemory()), Deadline.in(LONGEST), new Trace()));
    } catch (IOException failure) {
      throw CannotRunException.about(file, failure);
    } catch (ImageException unrenderable) {
      throw new CannotRunException(sentence(unrenderable));
    } catch (DeadlinePassedException _) {
      throw new CannotRunException(file + " takes more than two minutes.");
    }
  }

  private String sentence(ImageException unrenderable) {
    return file
        + switch (unrenderable) {
          case UnknownFormatException unknown when unknown.kind().isPresent() ->
              " is " + unknown.kind().get() + ", which is not supported.";
          case UnknownFormatException _ -> " is not an image in a supported format.";
          case SwitchedOffException off -> " is " + off.format() + ", which is disabled.";
          case BrokenImageException broken -> " is damaged or incomplete: " + broken.getMessage();
          case TooComplexException tooComplex ->
              " is too complex: it has " + tooComplex.excess() + ".";
          case TooManyPixelsException _ -> " has more pixels than the limit.";
          case TooMuchMemoryException tooMuch ->
              " needs too much memory. " + tooMuch.getMessage() + ".";
          case SystemExhaustedException none ->
              " cannot be decoded now. " + none.getMessage() + ". Try again.";
          case TooManyBytesException tooMany ->
              " makes too large a thumbnail: " + tooMany.getMessage() + ". Use a smaller style.";
          case UnusableOverlayException unusable ->
              " cannot be rendered, because the watermark or font of the style cannot be used: "
                  + unusable.getMessage()
                  + ".";
        };
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
