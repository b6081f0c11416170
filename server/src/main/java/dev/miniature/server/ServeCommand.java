package dev.miniature.server;

import dev.miniature.http.RequestLog;
import dev.miniature.server.http.AllowedHosts;
import dev.miniature.server.http.ConnectionLimit;
import dev.miniature.server.page.LiveStyles;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Closing;
import dev.miniature.server.startup.Hosts;
import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Runs the service as one process until it is stopped.
@Command(
    name = "serve",
    description = "Serve thumbnails of a folder or a bucket until stopped.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  /// The default host: this machine only.
  static final String HOST = "127.0.0.1";

  /// The default port.
  static final int PORT = 8_080;

  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      description = {
        "The address to listen on; 0.0.0.0 for all.",
        "Default: HOST of the environment, else 127.0.0.1 (this machine only)."
      })
  private Optional<String> givenHost = Optional.empty();

  @Option(
      names = "--port",
      description = {
        "The port to listen on; 0 for any free one.",
        "Default: PORT of the environment, else 8080."
      })
  private Optional<Integer> givenPort = Optional.empty();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "${env:ALLOWED_HOSTS}",
      description = {
        "Another host name to accept, such as that of a proxy. Besides these, only localhost, --host",
        "and (where other machines can connect) IP addresses are accepted. '*' accepts all.",
        "Default: the names in ALLOWED_HOSTS."
      })
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--cors",
      negatable = true,
      description = {
        "Let scripts of all web pages read thumbnails, not only show them.",
        "Default: only if other machines can connect."
      })
  private Optional<Boolean> cors = Optional.empty();

  @Mixin private final SourceOptions source = new SourceOptions();

  @Option(
      names = "--styles",
      paramLabel = "FILE",
      description = {
        "The file of styles.",
        "Default: STYLES_FILE of the environment, else the styles.yaml of the project."
      })
  private Optional<Path> styles = Optional.empty();

  @Option(
      names = "--page",
      negatable = true,
      description = {
        "Show the page at /, with the names of originals. Only a browser on this machine can",
        "change pictures and styles on it.",
        "Default: only if no other machine can connect, and the originals are not those of",
        "ORIGINALS_BUCKET, and PATH_PREFIX is not set."
      })
  private Optional<Boolean> page = Optional.empty();

  @Option(
      names = "--log",
      description = "${COMPLETION-CANDIDATES}; by default LINE in a terminal, and JSON elsewhere.")
  private Optional<ConsoleLog> log = Optional.empty();

  @Option(names = "--rehearse", hidden = true)
  private boolean rehearse;

  @Override
  public Integer call() throws CannotRunException, InterruptedException {
    source.check();
    if (rehearse) {
      Rehearsal.run();
      return 0;
    }
    ServerVariables variables = ServerVariables.read(Miniature.environment(spec));
    String host = givenHost.or(variables::host).orElse(HOST);
    int port = givenPort.or(variables::port).orElse(PORT);
    source.checkPorts(port);
    checkPage(variables);
    ConnectionLimit.checkDescriptors();
    Path file = styles.or(variables::styles).orElseGet(() -> StylesFile.inCheckout("styles.yaml"));
    LiveStyles known = StylesFile.live(file, this::say);
    Closing parts = new Closing();
    if (!Closing.atExit(parts::close)) {
      return 0;
    }
    try {
      start(host, port, known, variables, parts);
    } catch (CannotRunException | RuntimeException failure) {
      parts.close();
      throw failure;
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private void checkPage(ServerVariables variables) {
    if (page.orElse(false) && variables.prefix().isSet()) {
      throw new ParameterException(
          spec.commandLine(), "--page and PATH_PREFIX exclude each other.");
    }
  }

  private void start(
      String host, int port, LiveStyles known, ServerVariables variables, Closing parts)
      throws CannotRunException {
    AllowedHosts hosts = AllowedHosts.on(host, allowedHosts);
    boolean unattended = source.isMissing() && variables.bucket().isPresent();
    Announcement announcement =
        new Announcement(unattended ? spec.commandLine().getErr() : spec.commandLine().getOut());
    OriginalsSource originals =
        unattended
            ? source.of(BucketOptions.of(variables.bucket().get()))
            : source.open(host, port, hosts, announcement, parts);
    boolean open =
        page.orElse(!unattended && !variables.prefix().isSet() && Hosts.isLoopback(host));
    LocalServer server =
        start(
            new Settings(
                host,
                port,
                hosts,
                isReadByPages(host),
                originals.address(),
                originals.bucket(),
                originals.folder(),
                known,
                Miniature.environment(spec),
                open,
                variables.prefix(),
                unattended ? Duration.ZERO : WarmUp.AFTER_THE_FIRST_REQUEST,
                unattended ? Drain.after(variables.drain()) : Drain.AT_ONCE,
                log()));
    parts.add(server::close);
    if (unattended) {
      announcement.ofAddress(server, variables.prefix());
      return;
    }
    originals.announcement().run();
    announcement.of(server, known.current(), variables.prefix());
    announcement.ofOthers(host, server.url().getPort(), open);
  }

  /// Says something beside the log of requests, which programs read.
  private void say(String message) {
    spec.commandLine().getErr().println(message);
  }

  private static LocalServer start(Settings settings) throws CannotRunException {
    try {
      return LocalServer.start(settings);
    } catch (SdkClientException incomplete) {
      throw new CannotRunException("S3 cannot be used: " + incomplete.getMessage());
    }
  }

  private boolean isReadByPages(String host) throws CannotRunException {
    return cors.isPresent() ? cors.get() : !Hosts.isLoopback(host);
  }

  private RequestLog log() {
    return log.orElse(ConsoleLog.fitting(isInTerminal())).to(System.out);
  }

  @SuppressWarnings("SystemConsoleNull" /* JDK 25 returns null again where nobody can type. */)
  private static boolean isInTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
