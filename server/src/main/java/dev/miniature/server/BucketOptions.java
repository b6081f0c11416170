package dev.miniature.server;

import dev.miniature.s3.S3Address;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Hosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/// The command-line options for originals in an existing bucket.
final class BucketOptions {
  private static final String EXPECTED = "a URL such as http://localhost:9000.";

  @Option(names = "--bucket", paramLabel = "NAME", required = true, description = "The bucket.")
  private String name;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "The S3 server. Default: AWS_ENDPOINT_URL_S3, else Amazon S3.")
  private Optional<String> endpoint = Optional.empty();

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "The bucket's region. Default: as the AWS SDK finds it.")
  private Optional<String> region = Optional.empty();

  /// Returns the options for a bucket of which only the name is known.
  static BucketOptions of(String name) {
    BucketOptions options = new BucketOptions();
    options.name = name;
    return options;
  }

  /// Returns the name of the bucket.
  String name() {
    return name;
  }

  /// Returns the address of the bucket. Servers other than Amazon S3 rarely need a region, but the
  /// SDK does.
  ///
  /// @param command the command with these options
  /// @throws ParameterException if the endpoint is not a URL
  /// @throws CannotRunException if the endpoint's host cannot be resolved, if the region of
  ///   Amazon's bucket is unknown, or if there are no credentials
  S3Address address(CommandLine command) throws CannotRunException {
    Optional<URI> server =
        endpoint.isPresent()
            ? named(command, endpoint.get())
            : inEnvironment(Miniature.environment(command.getCommandSpec()));
    if (server.isPresent()) {
      Hosts.check(server.get().getHost());
    }
    Optional<Region> known = region.map(Region::of).or(BucketOptions::usual);
    if (known.isEmpty() && server.isEmpty()) {
      throw new CannotRunException(
          "The bucket's region is not known. Set AWS_REGION, or use --region.");
    }
    checkCredentials();
    return new S3Address(server, known.or(() -> Optional.of(Region.US_EAST_1)), Optional.empty());
  }

  private static Optional<URI> named(CommandLine command, String text) {
    return Optional.of(
        url(text)
            .orElseThrow(() ->
                new ParameterException(
                    command, "--endpoint is '" + text + "'; expected " + EXPECTED)));
  }

  private static Optional<URI> inEnvironment(Map<String, String> environment)
      throws CannotRunException {
    for (String name : List.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")) {
      String text = environment.getOrDefault(name, "");
      if (!text.isEmpty()) {
        URI url =
            url(text)
                .orElseThrow(() ->
                    new CannotRunException(name + " is '" + text + "'; expected " + EXPECTED));
        return Optional.of(url);
      }
    }
    return Optional.empty();
  }

  private static Optional<URI> url(String text) {
    try {
      URI url = new URI(text).parseServerAuthority();
      String scheme = String.valueOf(url.getScheme());
      boolean usable = List.of("http", "https").contains(scheme) && url.getHost() != null;
      return usable && url.getPort() <= 65_535 ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /// Returns the region from the environment or `~/.aws`; empty if the SDK finds none.
  private static Optional<Region> usual() {
    try {
      return Optional.of(new DefaultAwsRegionProviderChain().getRegion());
    } catch (SdkClientException none) {
      return Optional.empty();
    }
  }

  /// Checks the credentials at the start instead of in the first request.
  private static void checkCredentials() throws CannotRunException {
    try (DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build()) {
      credentials.resolveCredentials();
    } catch (SdkClientException | IllegalArgumentException none) {
      throw new CannotRunException(
          "There are no usable AWS credentials. Set AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.\n"
              + none.getMessage());
    }
  }
}
