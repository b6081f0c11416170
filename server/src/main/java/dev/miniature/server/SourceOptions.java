package dev.miniature.server;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderKey;
import dev.miniature.server.folder.FolderS3;
import dev.miniature.server.http.AllowedHosts;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Closing;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command-line options for the originals: a folder, or a bucket.
final class SourceOptions {
  private static final int MAX_PORT = 65_535;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder with the originals, the same as --originals DIR.")
  private Optional<Path> named = Optional.empty();

  @Option(
      names = "--originals",
      paramLabel = "DIR",
      description = {
        "The folder with the originals. Default: the bucket ORIGINALS_BUCKET of the environment,",
        "else the folder 'originals' in the project, which begins with copies of the test images.",
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

  /// Returns whether neither a folder nor a bucket was named.
  boolean isMissing() {
    return folder().isEmpty() && bucket == null;
  }

  private Optional<Path> folder() {
    return originals.or(() -> named);
  }

  /// Checks that only one of both was named.
  ///
  /// @throws ParameterException if not
  void check() {
    if (originals.isPresent() && named.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "There can be one folder, " + named.get() + " or --originals.");
    }
    if (folder().isPresent() && bucket != null) {
      throw new ParameterException(
          spec.commandLine(), "A folder of originals and --bucket exclude each other.");
    }
  }

  /// Checks the ports of the service and of the S3 server.
  ///
  /// @throws ParameterException if one is impossible, or if both are the same by choice
  void checkPorts(int port) {
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

  /// Opens the originals, with an S3 server on this host if they are in a folder.
  ///
  /// @param port the port of the service, which that server does not take
  /// @param parts gets that server
  OriginalsSource open(
      String host, int port, AllowedHosts hosts, Announcement announcement, Closing parts)
      throws CannotRunException {
    return bucket == null ? inFolder(host, port, hosts, announcement, parts) : of(bucket);
  }

  /// Opens the originals in a bucket.
  OriginalsSource of(BucketOptions options) throws CannotRunException {
    return new OriginalsSource(
        options.address(spec.commandLine()), options.name(), Optional.empty(), () -> {});
  }

  private OriginalsSource inFolder(
      String host, int port, AllowedHosts hosts, Announcement announcement, Closing parts)
      throws CannotRunException {
    Folder folder = Folder.at(folder().isPresent() ? folder().get() : DefaultOriginals.find());
    ignoreProfiles();
    FolderS3 s3 =
        FolderS3.start(
            folder,
            host,
            s3Port == port ? 0 : s3Port,
            hosts,
            FolderKey.of(Miniature.environment(spec)));
    parts.add(s3::close);
    return new OriginalsSource(
        s3.address(),
        FolderS3.BUCKET,
        Optional.of(folder),
        () -> announcement.of(folder, folder().isEmpty(), s3));
  }

  /// Prevents the SDK from reading `~/.aws`, which a folder does not need. The SDK reads it for
  /// every client, and throws if it contains a mistake, but ignores a folder in place of a file.
  static void ignoreProfiles() {
    System.setProperty("aws.configFile", File.separator);
    System.setProperty("aws.sharedCredentialsFile", File.separator);
  }
}
