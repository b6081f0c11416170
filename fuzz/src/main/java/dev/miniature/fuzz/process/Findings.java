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

/// What was found, by kind, and the inputs that did it, in a folder.
public final class Findings {
  /// So many inputs of a kind are kept.
  private static final int KEPT = 5;

  private final Path folder;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Integer> kept = new HashMap<>();

  /// None yet.
  ///
  /// @param folder is made when there is something to keep
  public Findings(Path folder) {
    this.folder = folder;
  }

  /// One more.
  ///
  /// @param target what was tried
  /// @param number what the input was made of
  /// @param what what happened, in a line; two that differ in numbers only are of one kind
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

  /// How often each kind was found.
  public synchronized Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  /// Where the inputs lie.
  public Path folder() {
    return folder;
  }
}
