package dev.miniature.server;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Facts;
import dev.miniature.image.ImageFormat;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.styles.Density;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the HTML of a picture in several styles.
@Command(
    name = "html",
    description = "Print the markup of a picture, with srcset, sizes and a placeholder.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class HtmlCommand implements Callable<Integer> {
  /// How much the shapes of two thumbnails may differ, because sides are whole pixels: a thumbnail
  /// of 50 × 33 is 1 % off 3 to 2.
  private static final double SAME_SHAPE = 0.03;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PHOTO", index = "0", description = "The original, a file.")
  private Path file;

  @Option(
      names = "--styles",
      paramLabel = "STYLE",
      split = ",",
      required = true,
      description = "The styles, such as 320w,640w,1280w. They show the same part of the picture.")
  private List<String> names = List.of();

  @Option(
      names = "--formats",
      paramLabel = "FORMAT",
      split = ",",
      description = "Formats for browsers that read them, the best first, such as avif,webp.")
  private List<String> formats = List.of();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The key of the original, such as shop/photo.jpg. Default: the file's name.")
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "URL",
      defaultValue = "",
      description = "The address of the thumbnails, such as https://img.example.com.")
  private String base;

  @Option(
      names = "--sizes",
      paramLabel = "SIZES",
      defaultValue = "100vw",
      description = "How wide the page shows the picture. Default: ${DEFAULT-VALUE}.")
  private String sizes;

  @Option(
      names = "--alt",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What the picture shows, in words. Default: nothing, as for a decoration.")
  private String alt;

  @Option(
      names = "--placeholder",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Show a tiny picture until the real one is loaded. Default: true.")
  private boolean placeholder;

  @Option(
      names = "--styles-file",
      paramLabel = "FILE",
      description = "The file of styles; by default the styles.yaml of the project.")
  private Path stylesFile = StylesFile.inCheckout("styles.yaml");

  @Override
  public Integer call() throws CannotRunException {
    Styles styles = StylesFile.read(stylesFile);
    CannotRunException.unlessRegular(file);
    PictureFile picture = PictureFile.of(file, Miniature.environment(spec));
    ThumbnailPath paths = new ThumbnailPath(styles);
    ObjectKey original = original();
    List<ImageFormat> wanted = formats.stream().map(this::format).toList();
    List<Sized> all = new ArrayList<>();
    for (String name : names) {
      Style style = style(styles, name);
      Facts facts = picture.facts(style.recipe(Density.ONE, Optional.empty(), List.of()));
      all.add(new Sized(style, facts));
    }
    List<Sized> sized = inOrder(all);
    Markup markup =
        new Markup(
            sizes,
            alt,
            Optional.of(sized.getFirst().facts().placeholder()).filter(_ -> placeholder));
    List<Markup.Source> sources =
        wanted.stream()
            .map(format ->
                new Markup.Source(format, candidates(sized, original, Optional.of(format), paths)))
            .toList();
    markup
        .lines(sources, candidates(sized, original, Optional.empty(), paths))
        .forEach(spec.commandLine().getOut()::println);
    return 0;
  }

  /// A style, and what it makes of the picture.
  private record Sized(Style style, Facts facts) {
    Dimensions size() {
      return facts.thumbnail();
    }

    double shape() {
      return (double) size().width() / size().height();
    }
  }

  /// Returns the styles by width, each width once: a picture that is smaller than several styles
  /// has the same size in all of them.
  ///
  /// @throws CannotRunException if they show different parts of the picture
  private static List<Sized> inOrder(List<Sized> all) throws CannotRunException {
    List<Sized> ordered = new ArrayList<>();
    for (Sized each :
        all.stream().sorted(Comparator.comparingInt(one -> one.size().width())).toList()) {
      Sized last = ordered.isEmpty() ? each : ordered.getLast();
      if (Math.abs(each.shape() / last.shape() - 1) > SAME_SHAPE) {
        throw new CannotRunException(
            "The styles %s (%s) and %s (%s) have different shapes, so no srcset can have both."
                .formatted(last.style().name(), last.size(), each.style().name(), each.size()));
      }
      if (ordered.isEmpty() || each.size().width() > last.size().width()) {
        ordered.add(each);
      }
    }
    return ordered;
  }

  private List<Markup.Candidate> candidates(
      List<Sized> sized, ObjectKey original, Optional<ImageFormat> format, ThumbnailPath paths) {
    String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return sized.stream()
        .map(each -> {
          ThumbnailRequest request =
              new ThumbnailRequest(original, Optional.empty(), each.style(), Density.ONE, format);
          return new Markup.Candidate(root + paths.print(request), each.size());
        })
        .toList();
  }

  private ObjectKey original() {
    String name = key.orElseGet(() -> file.getFileName().toString());
    Optional<String> refusal = ObjectKey.refusal(name);
    if (refusal.isPresent()) {
      throw wrong("No address can name '" + name + "'. " + refusal.get());
    }
    return new ObjectKey(name);
  }

  private Style style(Styles styles, String name) {
    return styles
        .named(name)
        .orElseThrow(() ->
            wrong(
                "There is no style '"
                    + name
                    + "'. Known styles: "
                    + styles.all().stream().map(Style::name).collect(Collectors.joining(", "))
                    + "."));
  }

  private ImageFormat format(String name) {
    return ImageFormat.ofWebExtension(name)
        .orElseThrow(() -> wrong("'" + name + "' is not one of jpg, png, gif, webp, avif."));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
