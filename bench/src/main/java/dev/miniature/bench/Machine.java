package dev.miniature.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Describes the machine that this runs on.
final class Machine {
  private Machine() {}

  /// Returns CPU, memory, operating system and load average in one line.
  static String describe() throws IOException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s of memory, %s %s (%s); load average when it began: %.1f",
        field("/proc/cpuinfo", "model name").orElse("processor unknown"),
        Runtime.getRuntime().availableProcessors(),
        field("/proc/meminfo", "MemTotal").map(Machine::gigabytes).orElse("unknown"),
        System.getProperty("os.name"),
        System.getProperty("os.version").replaceAll("[-+].*", ""),
        System.getProperty("os.arch"),
        load);
  }

  private static Optional<String> field(String file, String name) throws IOException {
    if (Files.notExists(Path.of(file))) {
      return Optional.empty();
    }
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static String gigabytes(String kibibytes) {
    return Math.round(Long.parseLong(kibibytes.replaceAll("\\D", "")) / 1048576.0) + " GB";
  }
}
