package dev.miniature.server;

import dev.miniature.s3.S3Address;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

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

  /// Where it is. A server that is not Amazon's seldom cares about the region, and the SDK insists
  /// on one.
  ///
  /// @throws CannotRunException if the bucket is Amazon's and nobody says in which region
  S3Address address() throws CannotRunException {
    Optional<URI> server = endpoint.or(() -> S3Address.of(System.getenv()).endpoint());
    Optional<Region> known = region.map(Region::of).or(BucketOptions::usual);
    if (known.isEmpty() && server.isEmpty()) {
      throw new CannotRunException("The bucket's region is not known. Use --region.");
    }
    return new S3Address(server, known.or(() -> Optional.of(Region.US_EAST_1)), Optional.empty());
  }

  /// The region of the environment or of `~/.aws`, or empty where the SDK finds none.
  private static Optional<Region> usual() {
    try {
      return Optional.of(new DefaultAwsRegionProviderChain().getRegion());
    } catch (SdkClientException none) {
      return Optional.empty();
    }
  }
}
