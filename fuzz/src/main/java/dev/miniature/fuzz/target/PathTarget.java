package dev.miniature.fuzz.target;

import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.http.Target;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.StylesYaml;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Parses arbitrary paths and prints the request. Parsing the printed path must give the same
/// request.
public final class PathTarget {
  private static final Expense EXPENSE = new Expense(Duration.ofMillis(500), 32 << 20);

  private static final String STYLES =
      """
      default: w50
      densities: [1, 2, 3]
      styles:
        w300: { width: 300, height: 150 }
        w50: { width: 50, height: 40, format: auto }
        a-b: { width: 9, format: webp }
      """;

  private static final ThumbnailPath PATHS = paths();

  private PathTarget() {}

  /// Tests one input; Jazzer requires this name.
  public static void fuzzerTestOneInput(byte[] input) {
    String path = new String(input, StandardCharsets.UTF_8);
    EXPENSE.check(_ -> roundTrip(path));
  }

  private static void roundTrip(String path) {
    if (PATHS.parse(path) instanceof Target.OfThumbnail(ThumbnailRequest asked)) {
      String printed = PATHS.print(asked);
      ThumbnailRequest canonical = asked.readings().getFirst();
      Target again = PATHS.parse(printed);
      if (!again.equals(new Target.OfThumbnail(canonical))) {
        throw new AssertionError(asked + " is printed as " + printed + ", which is " + again);
      }
    }
  }

  private static ThumbnailPath paths() {
    try {
      return new ThumbnailPath(StylesYaml.parse(STYLES, "styles.yaml"));
    } catch (InvalidStylesException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
