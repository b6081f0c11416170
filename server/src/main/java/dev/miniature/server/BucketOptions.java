package dev.miniature.server;

import dev.miniature.s3.S3Address;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;
import software.amazon.awssdk.regions.Region;

/// Originals in a bucket that is there already.
final class BucketOptions {
  @Option(names = "--bucket", paramLabel = "NAME", required = true, description = "The bucket.")
  private String name;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "The S3 server; by default what AWS_ENDPOINT_URL_S3 says, else Amazon's.")
  private Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "The bucket's region; by default as the AWS SDK finds it.")
  private Optional<String> region = Optional.empty();

  /// What the bucket is called.
  String name() {
    return name;
  }

  /// Where it is.
  S3Address address() {
    return new S3Address(
        endpoint.or(() -> S3Address.of(System.getenv()).endpoint()),
        region.map(Region::of),
        Optional.empty());
  }
}
