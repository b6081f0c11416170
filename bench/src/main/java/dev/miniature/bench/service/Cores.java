package dev.miniature.bench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A division of the machine's cores: the first ones for the process that is measured, the others
/// for this process and all that it starts afterwards. However much work the clients and the store
/// then have, they take nothing from the measured process.
///
/// Without `taskset`, or with one core only, all processes share all cores.
final class Cores implements AutoCloseable {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String FIELD = "Cpus_allowed_list:";

  private final List<Integer> all;
  private final List<Integer> measured;

  private Cores(List<Integer> all, List<Integer> measured) {
    this.all = all;
    this.measured = measured;
  }

  /// Gives half of the cores to the measured process.
  static Cores divide() throws IOException, InterruptedException {
    return divide(Integer.MAX_VALUE);
  }

  /// Gives half of the cores to the measured process, but not more than this number.
  static Cores divide(int max) throws IOException, InterruptedException {
    List<Integer> all = allowed();
    int first = Math.min(max, all.size() / 2);
    boolean moved = first > 0 && move(all.subList(first, all.size()));
    return new Cores(all, moved ? all.subList(0, first) : List.of());
  }

  /// Returns the number of cores of the measured process; 0 if they are not divided.
  int measured() {
    return measured.size();
  }

  /// Returns the beginning of a command that starts the measured process.
  List<String> command() {
    return measured.isEmpty() ? List.of() : List.of("taskset", "-c", list(measured));
  }

  @Override
  public void close() throws IOException {
    try {
      if (!measured.isEmpty() && !move(all)) {
        throw new IOException("This process could not leave its cores");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean move(List<Integer> cores) throws InterruptedException {
    String pid = String.valueOf(ProcessHandle.current().pid());
    try {
      return new ProcessBuilder("taskset", "-a", "-c", "-p", list(cores), pid)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /// Returns the cores on which this process may run; none where the system does not tell.
  static List<Integer> allowed() throws IOException {
    if (Files.notExists(STATUS)) {
      return List.of();
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(FIELD))
        .findFirst()
        .map(line -> expand(line.substring(FIELD.length()).strip()))
        .orElse(List.of());
  }

  /// Returns the cores in a list of the kernel, such as `0,2-5`.
  static List<Integer> expand(String list) {
    List<Integer> cores = new ArrayList<>();
    for (String range : list.split(",", -1)) {
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int last = Integer.parseInt(range.substring(dash + 1));
      IntStream.rangeClosed(first, last).forEach(cores::add);
    }
    return cores;
  }

  private static String list(List<Integer> cores) {
    return cores.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
