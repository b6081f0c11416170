package dev.miniature.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The licences of jars in `NOTICE`.
///
/// @param licences by the names of jars, without their versions
record Notice(Map<String, String> licences) {
  /// A library and its licence; its jars follow on lines with a deeper indent.
  private static final Pattern LIBRARY = Pattern.compile("  \\S.*\\s{2,}([A-Za-z][\\w.+-]+).*");

  static Notice read(Path file) throws IOException {
    Map<String, String> licences = new TreeMap<>();
    String licence = "";
    for (String line : Files.readAllLines(file)) {
      Matcher library = LIBRARY.matcher(line);
      if (line.startsWith("    ")) {
        for (String word : line.strip().split("[,\\s]+", -1)) {
          licences.putIfAbsent(word, licence);
        }
      } else if (library.matches()) {
        licence = library.group(1);
      }
    }
    return new Notice(licences);
  }

  /// Returns the licence of a jar.
  ///
  /// @throws IllegalArgumentException if no line names it
  String licenceOf(String jar) {
    String licence = licences.get(jar);
    if (licence == null) {
      throw new IllegalArgumentException("NOTICE does not name the jar " + jar);
    }
    return licence;
  }
}
