package dev.miniature.server;

import dev.miniature.delivery.TextWarnings;
import dev.miniature.http.StylesManifest;
import dev.miniature.image.QualityChoice;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.styles.Style;
import dev.miniature.styles.StyleFields;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesChange;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks a file of styles and prints its content.
@Command(
    name = "styles",
    description = "Check a styles file, and print its styles or what changes.",
    mixinStandardHelpOptions = true)
final class StylesCommand implements Callable<Integer> {
  private static final List<String> HEADINGS =
      List.of(
          "style",
          "width",
          "height",
          "fit",
          "format",
          "quality",
          "max bytes",
          "cached for",
          "more");

  /// The keys that the other columns show.
  private static final Set<String> IN_COLUMNS =
      Set.of("width", "height", "fit", "enlarge", "format", "quality", "maxBytes", "maxAge");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The file; by default the styles.yaml of the project.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--styles",
      paramLabel = "FILE",
      description = "The same as FILE, for consistency with the other commands.")
  private Optional<Path> named = Optional.empty();

  @ArgGroup private Form form = new Form();

  /// The output that replaces the table.
  private static final class Form {
    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Option(names = "--types", description = "As a TypeScript declaration.")
    private boolean types;

    @Option(
        names = "--against",
        paramLabel = "FILE",
        description =
            "What changes where this file was in use: which styles are new, gone, changed in pixels"
                + " (their thumbnails are rendered again) or in lifetime only.")
    private Optional<Path> against = Optional.empty();
  }

  @Override
  public Integer call() throws CannotRunException {
    if (file.isPresent() && named.isPresent()) {
      throw new ParameterException(spec.commandLine(), "FILE and --styles exclude each other.");
    }
    Path path = file.or(() -> named).orElseGet(() -> StylesFile.inCheckout("styles.yaml"));
    Styles styles = StylesFile.read(path);
    TextWarnings.of(styles).forEach(spec.commandLine().getErr()::println);
    PrintWriter out = spec.commandLine().getOut();
    if (form.json) {
      out.println(new StylesManifest(styles).json());
    } else if (form.types) {
      out.print(StylesDeclaration.of(styles));
      out.flush();
    } else if (form.against.isPresent()) {
      changes(StylesFile.read(form.against.get()), styles).forEach(out::println);
    } else {
      table(styles, out);
    }
    return 0;
  }

  private static Stream<String> changes(Styles before, Styles after) {
    List<StylesChange> changes = StylesChange.between(before, after);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("change", "style", "what"));
    for (StylesChange change : changes) {
      rows.add(
          List.of(change.kind().name().toLowerCase(Locale.ROOT), change.name(), change.what()));
    }
    return changes.isEmpty() ? Stream.of("Nothing changes.") : Table.of(rows).lines();
  }

  private static void table(Styles styles, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    for (Style style : styles.all()) {
      rows.add(row(style));
    }
    Table.of(rows).lines().forEach(out::println);
    String densities =
        String.join(", ", styles.densities().stream().map(Object::toString).toList());
    out.println(
        "%nDefault: %s. Densities: %s. Unknown style: %s."
            .formatted(
                styles.standard().name(),
                densities,
                switch (styles.onUnknownStyle()) {
                  case DEFAULT -> "the default";
                  case REDIRECT -> "a redirect to the default";
                  case NOT_FOUND -> "not found";
                }));
  }

  private static List<String> row(Style style) {
    return List.of(
        style.name(),
        number(style.framing().box().width()),
        number(style.framing().box().height()),
        style.framing().fit().name().toLowerCase(Locale.ROOT)
            + (style.framing().enlarge() ? ", enlarges" : ""),
        style.format().word(),
        quality(style.quality()),
        number(style.maxBytes()),
        style.maxAge().toSeconds() + " s",
        more(style));
  }

  /// Returns the keys of a style that have no column, as `styles.yaml` writes them. Most styles
  /// have few of them.
  private static String more(Style style) {
    String more =
        StyleFields.of(style).entrySet().stream()
            .filter(field -> !IN_COLUMNS.contains(field.getKey()))
            .map(field -> field.getKey() + ": " + text(field.getValue()))
            .collect(Collectors.joining(", "));
    return more.isEmpty() ? "-" : more;
  }

  private static String text(Object value) {
    return value instanceof Map<?, ?> keys
        ? keys.entrySet().stream()
            .map(each -> each.getKey() + ": " + text(each.getValue()))
            .collect(Collectors.joining(", ", "{ ", " }"))
        : value.toString();
  }

  private static String quality(QualityChoice quality) {
    return switch (quality) {
      case QualityChoice.Usual() -> "-";
      case QualityChoice.Fixed(int number) -> Integer.toString(number);
      case QualityChoice.Auto() -> "auto";
    };
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
  }
}
