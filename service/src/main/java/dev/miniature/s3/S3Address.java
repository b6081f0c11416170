package dev.miniature.s3;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// How S3 is reached. What is empty is left to the SDK, which looks in the environment, in `~/.aws`
/// and at the machine's own role.
///
/// @param endpoint a server that is not Amazon's
/// @param region where the bucket lies
/// @param key whom to be
public record S3Address(Optional<URI> endpoint, Optional<Region> region, Optional<AccessKey> key) {

  /// As the environment says: `AWS_ENDPOINT_URL_S3`, else `AWS_ENDPOINT_URL`, else Amazon's.
  ///
  /// The SDK reads both by itself. They are read here as well because a server of one's own is
  /// rarely known under a name for each bucket, and the SDK does not think of that.
  ///
  /// @throws IllegalArgumentException if the endpoint is no URL
  public static S3Address of(Map<String, String> environment) {
    String general = environment.getOrDefault("AWS_ENDPOINT_URL", "");
    String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL_S3", general);
    return new S3Address(
        endpoint.isEmpty() ? Optional.empty() : Optional.of(URI.create(endpoint)),
        Optional.empty(),
        Optional.empty());
  }

  /// A server that is not Amazon's, and the key to it: all that there is to know. Nothing of the
  /// environment, of `~/.aws` or of the JVM's proxies reaches its client.
  public static S3Address of(URI endpoint, AccessKey key) {
    return new S3Address(Optional.of(endpoint), Optional.of(Region.US_EAST_1), Optional.of(key));
  }

  /// Opens a client. Nothing goes over the wire yet.
  ///
  /// Checksums are not left to the SDK; see [Checksum].
  ///
  /// @throws software.amazon.awssdk.core.exception.SdkClientException if the SDK finds no region
  public S3Client open(S3Timeouts timeouts) {
    S3ClientBuilder builder =
        S3Client.builder()
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    endpoint.ifPresent(url -> builder.endpointOverride(url).forcePathStyle(true));
    region.ifPresent(builder::region);
    return key.isPresent()
        ? Isolation.of(builder, key.get(), timeouts).build()
        : builder
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(timeouts.connect())
                    .socketTimeout(timeouts.read()))
            .overrideConfiguration(o -> o.retryStrategy(Attempts.strategy()))
            .build();
  }
}
