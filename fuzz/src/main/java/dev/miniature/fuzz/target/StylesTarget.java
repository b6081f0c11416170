package dev.miniature.fuzz.target;

import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.StylesYaml;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Reads arbitrary text as `styles.yaml`. It must be rejected with its mistakes or give styles.
public final class StylesTarget {
  private static final Expense EXPENSE = new Expense(Duration.ofSeconds(2), 256 << 20);

  private StylesTarget() {}

  /// Tests one input; Jazzer requires this name.
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    EXPENSE.check(_ -> read(text));
  }

  private static void read(String text) {
    try {
      if (StylesYaml.parse(text, "styles.yaml").all().isEmpty()) {
        throw new AssertionError("No styles and no mistake");
      }
    } catch (InvalidStylesException wrong) {
      // The result for most inputs.
    }
  }
}
