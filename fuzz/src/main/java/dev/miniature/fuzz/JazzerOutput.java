package dev.miniature.fuzz;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses Jazzer's output line by line. It is safe for use by two threads.
final class JazzerOutput {
  /// Such as `#4096 pulse cov: 12 ft: 34 corp: 5/67b lim: 8 exec/s: 1024 rss: 99Mb`.
  private static final Pattern STATUS =
      Pattern.compile("#(\\d+)\\s+\\w+ +(?:cov: (\\d+) ft: (\\d+))? *corp: (\\d+)/.*");

  private static final Pattern FAILURE = Pattern.compile("== Java Exception: (.*)");
  private static final int LAST = 30;

  private final Deque<String> last = new ArrayDeque<>();
  private long executions;
  private String coverage = "no coverage yet";
  private String failure = "";

  synchronized void add(String line) {
    last.addLast(line);
    if (last.size() > LAST) {
      last.removeFirst();
    }
    Matcher status = STATUS.matcher(line);
    if (status.find()) {
      executions = Long.parseLong(status.group(1));
      if (status.group(2) != null) {
        coverage =
            status.group(2)
                + " edges and "
                + status.group(3)
                + " features covered by "
                + status.group(4)
                + " inputs";
      }
    }
    Matcher exception = FAILURE.matcher(line);
    if (exception.find()) {
      failure = exception.group(1);
    }
  }

  synchronized long executions() {
    return executions;
  }

  /// Returns the last status.
  synchronized String progress() {
    return String.format(Locale.ROOT, "%,d executions, %s", executions, coverage);
  }

  /// Returns the last exception in the output.
  synchronized String failure() {
    return failure;
  }

  /// Returns the end of the output.
  synchronized String last() {
    return String.join("\n", last);
  }
}
