package dev.miniature.server;

import dev.miniature.http.RequestLog;
import dev.miniature.s3.S3Address;
import dev.miniature.styles.Styles;
import java.io.Console;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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
  private static final int MAX_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE} (this machine only).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "${env:ALLOWED_HOSTS}",
      description = {
        "Another host name to accept, such as that of a proxy. Besides these, only localhost, --host",
        "and (where other machines can connect) IP addresses are accepted.",
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

  @Option(
      names = "--originals",
      paramLabel = "DIR",
      description = {
        "The folder with the originals; by default 'originals' in the project, which begins with",
        "copies of the test images.",
        "An S3 server is started on it, for the service and for uploads. Its secret is new at",
        "each start, unless MINIATURE_S3_SECRET sets it."
      })
  private Optional<Path> originals = Optional.empty();

  @Option(
      names = "--s3-port",
      paramLabel = "PORT",
      defaultValue = "9090",
      description = "Where that S3 server listens, if the port is free. Default: ${DEFAULT-VALUE}.")
  private int s3Port;

  @ArgGroup(exclusive = false, heading = "%nOriginals in a bucket instead of a folder:%n")
  private @Nullable BucketOptions bucket;

  @Option(
      names = "--styles",
      paramLabel = "FILE",
      description = "The file of styles; by default the styles.yaml of the project.")
  private Path styles = StylesFile.inCheckout("styles.yaml");

  @Option(
      names = "--page",
      negatable = true,
      description = {
        "Show the playground at /, with the names of originals.",
        "Default: only if no other machine can connect."
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
    if (originals.isPresent() && bucket != null) {
      throw new ParameterException(
          spec.commandLine(), "--originals and --bucket exclude each other.");
    }
    if (rehearse) {
      Rehearsal.run();
      return 0;
    }
    checkPorts();
    ConnectionLimit.checkDescriptors();
    Styles known = StylesFile.read(styles);
    Closing parts = new Closing();
    if (!Closing.atExit(parts::close)) {
      return 0;
    }
    try {
      start(known, parts);
    } catch (CannotRunException | RuntimeException failure) {
      parts.close();
      throw failure;
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private void checkPorts() {
    checkPort("--port", port);
    checkPort("--s3-port", s3Port);
    boolean chosen = spec.commandLine().getParseResult().hasMatchedOption("--s3-port");
    if (bucket == null && chosen && port == s3Port && port != 0) {
      throw new ParameterException(
          spec.commandLine(), "--port and --s3-port are both " + port + "; they have to differ.");
    }
  }

  private void checkPort(String option, int given) {
    if (given < 0 || given > MAX_PORT) {
      throw new ParameterException(
          spec.commandLine(), option + " is " + given + "; expected 0 to " + MAX_PORT + ".");
    }
  }

  private void start(Styles known, Closing parts) throws CannotRunException {
    Announcement announcement = new Announcement(spec.commandLine().getOut());
    AllowedHosts hosts = AllowedHosts.on(host, allowedHosts);
    S3Address address;
    String name;
    Invitation invitation;
    Runnable storeAnnouncement = () -> {};
    if (bucket != null) {
      address = bucket.address(spec.commandLine());
      name = bucket.name();
      invitation = Invitation.into(name);
    } else {
      Path samples = StylesFile.inCheckout("test-images");
      Folder folder = Folder.at(originals.orElseGet(() -> DefaultOriginals.beside(samples)));
      ignoreProfiles();
      FolderS3 s3 =
          FolderS3.start(
              folder,
              host,
              s3Port == port ? 0 : s3Port,
              hosts,
              FolderKey.of(Miniature.environment(spec)));
      parts.add(s3::close);
      storeAnnouncement = () -> announcement.of(folder, originals.isEmpty(), s3);
      address = s3.address();
      name = FolderS3.BUCKET;
      invitation = Invitation.into(folder);
    }
    LocalServer server =
        start(
            new Settings(
                host,
                port,
                hosts,
                isReadByPages(),
                address,
                name,
                known,
                Miniature.environment(spec),
                hasPage(),
                invitation,
                log()));
    parts.add(server::close);
    storeAnnouncement.run();
    announcement.of(server, known);
    announcement.ofOthers(host, server.url().getPort(), hasPage());
  }

  /// Prevents the SDK from reading `~/.aws`, which a folder does not need. The SDK reads it for
  /// every client, and throws if it contains a mistake, but ignores a folder in place of a file.
  private static void ignoreProfiles() {
    System.setProperty("aws.configFile", File.separator);
    System.setProperty("aws.sharedCredentialsFile", File.separator);
  }

  private static LocalServer start(Settings settings) throws CannotRunException {
    try {
      return LocalServer.start(settings);
    } catch (SdkClientException incomplete) {
      throw new CannotRunException("S3 cannot be used: " + incomplete.getMessage());
    }
  }

  private boolean isReadByPages() throws CannotRunException {
    return cors.isPresent() ? cors.get() : !Hosts.isLoopback(host);
  }

  private boolean hasPage() throws CannotRunException {
    return page.isPresent() ? page.get() : Hosts.isLoopback(host);
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
