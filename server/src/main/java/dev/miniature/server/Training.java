package dev.miniature.server;

import dev.miniature.server.startup.Closing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Writes an AOT cache for this JVM with its options and class path (JEP 483, 514 and 515). The
/// cache contains loaded and linked classes and method profiles, so a later JVM does not compute
/// them again.
///
/// Two processes run in turn: the first serves requests and records what it uses, the second builds
/// the cache from the record. Closing ends both at once and leaves no files.
final class Training implements AutoCloseable {
  /// A step takes 3 to 15 seconds; on a machine that is busy otherwise, several times as long.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path cache;
  private final Closing parts = new Closing();

  /// @param cache the file to write or replace
  Training(Path cache) {
    this.cache = cache.toAbsolutePath();
  }

  /// Writes the cache. Returns false if this JVM cannot, or not with these jars.
  boolean run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(cache.getParent(), "training");
    parts.add(() -> delete(folder));
    Path configuration = folder.resolve("configuration");
    Path made = folder.resolve("cache");
    boolean done =
        succeeds("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration)
            && succeeds(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + configuration,
                "-XX:AOTCache=" + made)
            && Files.exists(made);
    if (done) {
      Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return done;
  }

  private boolean succeeds(String... options) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command(options))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(Training::isOfTheStore);
    Process process = builder.start();
    parts.add(() -> process.destroyForcibly().onExit().join());
    return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  /// Returns whether a variable changes how the SDK reaches a store, which is on this machine here.
  private static boolean isOfTheStore(String variable) {
    String name = variable.toUpperCase(Locale.ROOT);
    return name.startsWith("AWS_") || name.endsWith("_PROXY");
  }

  /// Returns the command line of a JVM like this one, because a cache is valid for no other.
  private static List<String> command(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-XX:AOT"))
        .forEach(command::add);
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Miniature.class.getName(), "serve", "--rehearse"));
    return command;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Ends the processes and deletes their files. If two threads close it, as after a signal, both
  /// return when that is done.
  @Override
  public synchronized void close() {
    parts.close();
  }
}
