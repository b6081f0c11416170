package dev.miniature.server;

import dev.miniature.image.Rgb;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks a file of styles and shows what is in it.
@Command(
    name = "styles",
    description = "Check a file of styles, and show them as a table.",
    mixinStandardHelpOptions = true)
final class StylesCommand implements Callable<Integer> {
  private static final List<String> HEADINGS =
      List.of("style", "width", "height", "fit", "format", "quality", "background", "cached for");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The file; by default the styles.yaml of the project.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--styles",
      paramLabel = "FILE",
      description = "The same, as the other commands call it.")
  private Optional<Path> named = Optional.empty();

  @Override
  public Integer call() throws CannotRunException {
    if (file.isPresent() && named.isPresent()) {
      throw new ParameterException(spec.commandLine(), "One file at a time, please.");
    }
    Path path = file.or(() -> named).orElseGet(() -> StylesFile.inCheckout("styles.yaml"));
    Styles styles = StylesFile.read(path);
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    for (Style style : styles.all()) {
      rows.add(row(style));
    }
    Table.of(rows).lines().forEach(spec.commandLine().getOut()::println);
    String densities =
        String.join(", ", styles.densities().stream().map(Object::toString).toList());
    spec.commandLine()
        .getOut()
        .println(
            "%nDefault: %s. Densities: %s. Unknown style: %s."
                .formatted(
                    styles.standard().name(),
                    densities,
                    switch (styles.onUnknownStyle()) {
                      case DEFAULT -> "the default";
                      case REDIRECT -> "a redirect to the default";
                      case NOT_FOUND -> "not found";
                    }));
    return 0;
  }

  private static List<String> row(Style style) {
    return List.of(
        style.name(),
        number(style.framing().box().width()),
        number(style.framing().box().height()),
        style.framing().fit().name().toLowerCase(Locale.ROOT)
            + (style.framing().enlarge() ? ", enlarges" : ""),
        style.format().word(),
        number(style.quality()),
        style.finish().background().map(Rgb::toString).orElse("-"),
        style.maxAge().toSeconds() + " s");
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
  }
}
