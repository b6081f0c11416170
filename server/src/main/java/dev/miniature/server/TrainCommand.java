package dev.miniature.server;

import dev.miniature.server.startup.Closing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes the AOT cache with which the launcher starts the other commands.
@Command(
    name = "train",
    hidden = true,
    description = "Write an AOT cache for this JVM, from requests served to itself.")
final class TrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The cache.")
  private Path cache = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Training training = new Training(cache)) {
      if (!Closing.atExit(training::close)) {
        return 1;
      }
      return training.run() ? 0 : 1;
    }
  }
}
