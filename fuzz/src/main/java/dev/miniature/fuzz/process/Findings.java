package dev.miniature.fuzz.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Collects findings by kind, and stores the inputs that caused them in a folder.
public final class Findings {
  /// The maximum number of inputs that are stored per kind.
  private static final int KEPT = 5;

  private final Path folder;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Integer> kept = new HashMap<>();

  /// Creates an empty collection.
  ///
  /// @param folder is created when there is something to store
  public Findings(Path folder) {
    this.folder = folder;
  }

  /// Adds a finding.
  ///
  /// @param target the name of the target
  /// @param number the number from which the input was made
  /// @param what the fault in one line; two that differ only in numbers are of one kind
  public synchronized void add(String target, long number, String what, byte[] input)
      throws IOException {
    String kind = target + " " + what.replaceAll("\\d+", "#").replaceFirst(":.*", "");
    counts.merge(kind, 1L, Long::sum);
    if (kept.merge(kind, 1, Integer::sum) <= KEPT) {
      Files.createDirectories(folder);
      Path file = folder.resolve(String.format(Locale.ROOT, "%s-%d", target, number));
      Files.write(file, input);
      Files.writeString(
          folder.resolve("findings.txt"),
          file.getFileName() + "\t" + what + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  /// Returns how often each kind was found.
  public synchronized Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  /// Returns the folder of the inputs.
  public Path folder() {
    return folder;
  }
}
