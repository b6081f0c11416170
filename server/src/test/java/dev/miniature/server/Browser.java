package dev.miniature.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Headless Chromium from Debian, on one page until it is closed. The page has to report its
/// results to a server.
final class Browser implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private final Process process;

  private Browser(Process process) {
    this.process = process;
  }

  /// Returns whether this machine has it.
  static boolean isThere() {
    return Files.isExecutable(PROGRAM);
  }

  /// Opens `url` in a new browser.
  ///
  /// @param profile an empty folder for its data
  /// @param options additional ones
  static Browser open(String url, Path profile, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--disable-popup-blocking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
    command.addAll(List.of(options));
    command.add(url);
    return new Browser(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /// Ends it and all its processes, which write to the profile as long as they run.
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }
}
