package dev.miniature.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test class that leaves connections open.
public final class NoSocketLeft implements BeforeAllCallback, AfterAllCallback {
  private long before;

  /// Loads the SDK's classes with a first request, which takes seconds on a busy machine.
  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Duration patient = Duration.ofSeconds(60);
    try (var server = new ScriptedServer(Steps.wellAndClose());
        var originals = AskingS3.reaching(server, S3Timeouts.within(patient))) {
      originals.fetch(AskingS3.KEY, AskingS3.PLENTY, Deadline.in(patient));
    }
    before = sockets();
  }

  /// Waits for pooled connections, which close within the JDK's five seconds.
  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    Deadline deadline = Deadline.in(Duration.ofSeconds(30));
    while (sockets() > before && !deadline.hasPassed()) {
      Thread.sleep(100);
    }
    assertThat(sockets()).isLessThanOrEqualTo(before);
  }

  /// Returns the number of sockets of this process; 0 if there is no /proc.
  private static long sockets() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(descriptors)) {
      return all.filter(NoSocketLeft::isSocket).count();
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }
}
