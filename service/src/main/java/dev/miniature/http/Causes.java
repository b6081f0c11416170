package dev.miniature.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.StringJoiner;

/// Formats throwables for the log.
final class Causes {
  private static final int MAX_CAUSES = 8;

  private Causes() {}

  /// Returns an expected failure and its causes in one line, or a bug with its stack trace.
  static String of(Throwable thrown) {
    return thrown instanceof RuntimeException || thrown instanceof Error
        ? stack(thrown)
        : chain(thrown);
  }

  private static String chain(Throwable thrown) {
    StringJoiner chain = new StringJoiner(", caused by ");
    Throwable each = thrown;
    for (int i = 0; each != null && i < MAX_CAUSES; i++) {
      chain.add(each.toString());
      each = each.getCause();
    }
    return chain.toString();
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
