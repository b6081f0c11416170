package dev.miniature.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `serve` in a separate process, with its own environment.
final class ServeProcess implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("Thumbnails: (http://\\S+?)/  with");

  private final Path folder;
  private final Process process;
  private final Path out;
  private final Path err;

  private ServeProcess(Path folder, Process process, Path out, Path err) {
    this.folder = folder;
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /// Starts it on free ports without waiting.
  ///
  /// @param files the folder for its output
  /// @param environment variables in addition to those of the tests
  /// @param jvm options for the JVM
  /// @param arguments of `serve`, without the ports
  static ServeProcess start(
      Path files, Map<String, String> environment, List<String> jvm, String... arguments)
      throws IOException {
    return run(files, environment, command(jvm, arguments));
  }

  /// Starts it as a container does: without options. `PORT` is any free one, unless set.
  static ServeProcess fromEnvironment(Path files, Map<String, String> environment)
      throws IOException {
    List<String> command = command(List.of());
    return run(files, environment, command.subList(0, command.indexOf("serve") + 1));
  }

  /// Starts it under a limit of the shell, such as `ulimit -n 128`. Another process writes its
  /// output, because the limits also apply to output files.
  static ServeProcess limited(
      Path files,
      String limit,
      Map<String, String> environment,
      List<String> jvm,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("bash", "-c"));
    command.add("exec 1> >(exec cat) 2> >(exec cat >&2); " + limit + " && exec \"$@\"");
    command.add("bash");
    command.addAll(command(jvm, arguments));
    return run(files, environment, command);
  }

  private static List<String> command(List<String> jvm, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Dminiature.home=" + Path.of("").toAbsolutePath().getParent());
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Miniature.class.getName(), "serve", "--port", "0", "--s3-port", "0"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static ServeProcess run(Path files, Map<String, String> environment, List<String> command)
      throws IOException {
    Path out = Files.createTempFile(files, "out", ".txt");
    Path err = Files.createTempFile(files, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(files.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new ServeProcess(files, builder.start(), out, err);
  }

  /// Returns its address, once it answers.
  ///
  /// @throws IllegalStateException if it ends before, or takes a minute
  URI url() throws IOException, InterruptedException {
    long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (process.isAlive() && System.nanoTime() < latest) {
      Matcher line = URL.matcher(out() + err());
      if (line.find()) {
        return URI.create(line.group(1));
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("It does not serve: " + out() + err());
  }

  /// Returns its output once it contains this text, or after a minute.
  String outWith(String text) throws IOException, InterruptedException {
    long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!out().contains(text) && System.nanoTime() < latest) {
      Thread.sleep(20);
    }
    return out();
  }

  /// Returns the folder in which it was started.
  Path folder() {
    return folder;
  }

  /// Returns its process id.
  long pid() {
    return process.pid();
  }

  /// Returns the exit code, or empty if it runs for longer than `seconds`.
  Optional<Integer> exit(int seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }

  /// Returns its output so far.
  String out() throws IOException {
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  /// Returns its error output so far.
  String err() throws IOException {
    return Files.readString(err, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
