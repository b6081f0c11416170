package dev.miniature.fuzz;

import dev.miniature.fuzz.process.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Lets Jazzer search for inputs that reach new code.
///
/// @param target the class that Jazzer calls
/// @param seeds the part of the corpus to start from
/// @param longest the maximum length of an input in bytes
/// @param code the packages whose coverage is measured
record JazzerCampaign(
    String name, int share, Class<?> target, Seeds seeds, int longest, String code)
    implements Campaign {
  private static final int MAX_KINDS = 5;
  private static final int PATIENCE_SECONDS = 30;

  /// Provides the initial inputs.
  interface Seeds {
    Path in(Session session) throws IOException;
  }

  @Override
  public List<String> run(Session session) throws IOException, InterruptedException {
    Path found = Files.createDirectories(session.work("jazzer-" + name + "-found"));
    Path grown = Files.createDirectories(session.work("jazzer-" + name));
    ProcessBuilder builder = new ProcessBuilder(command(session, grown, found));
    builder.redirectErrorStream(true);
    Process process = builder.start();
    JazzerOutput output = new JazzerOutput();
    Thread reader = Thread.ofPlatform().daemon().start(() -> read(process, output));
    try {
      while (session.goesOn(() -> name + ": " + output.progress())
          && !process.waitFor(100, TimeUnit.MILLISECONDS)) {
        // It ends by itself when its time is over or when it has enough findings.
      }
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      JavaProcess.end(process);
      reader.join();
    }
    if (output.executions() == 0 && !session.left().isPositive()) {
      return List.of(name + ": the time ended before Jazzer had started; use a longer --minutes");
    }
    if (output.executions() == 0) {
      throw new IOException("Jazzer did not start:\n" + output.last());
    }
    keep(session, found, output);
    return List.of(name + ": " + output.progress());
  }

  private List<String> command(Session session, Path grown, Path found) throws IOException {
    return JavaProcess.command(
        List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading"),
        List.of(
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + target.getName(),
            "--instrumentation_includes=" + code,
            "--custom_hook_excludes=**",
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
            "--trace=cov",
            "--keep_going=" + MAX_KINDS,
            "-max_len=" + longest,
            "-timeout=20",
            "-seed=" + (int) (session.seed() & Integer.MAX_VALUE),
            "-max_total_time=" + Math.max(1, session.left().toSeconds()),
            "--reproducer_path=" + found,
            "-artifact_prefix=" + found + "/",
            grown.toString(),
            seeds.in(session).toString()));
  }

  private static void read(Process process, JazzerOutput output) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
      }
    } catch (IOException ended) {
      // It was stopped in the middle of a line.
    }
  }

  private void keep(Session session, Path found, JazzerOutput output) throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(found)) {
      inputs = new ArrayList<>(files.filter(file -> isFinding(file)).sorted().toList());
    }
    for (Path input : inputs) {
      String kind = input.getFileName().toString().replaceFirst("-.*", "");
      long number = Integer.toUnsignedLong(input.getFileName().toString().hashCode());
      session
          .findings()
          .add("jazzer-" + name, number, kind + " " + output.failure(), Files.readAllBytes(input));
      Files.delete(input);
    }
  }

  private static boolean isFinding(Path file) {
    String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return lower.matches("(crash|timeout|oom|leak|slow-unit)-.*");
  }
}
