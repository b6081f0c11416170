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

/// How to reach S3. Empty values are left to the SDK, which reads the environment, `~/.aws` and the
/// machine's role.
///
/// @param endpoint a server other than Amazon S3
/// @param region the region of the bucket
/// @param key the credentials
public record S3Address(Optional<URI> endpoint, Optional<Region> region, Optional<AccessKey> key) {

  /// Reads the address from the environment: `AWS_ENDPOINT_URL_S3`, else `AWS_ENDPOINT_URL`, else
  /// Amazon S3.
  ///
  /// The SDK reads both variables itself. They are read here too, because other servers rarely have
  /// a host name for each bucket, which the SDK assumes.
  ///
  /// @throws IllegalArgumentException if the endpoint is not a URL
  public static S3Address of(Map<String, String> environment) {
    String general = environment.getOrDefault("AWS_ENDPOINT_URL", "");
    String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL_S3", general);
    return new S3Address(
        endpoint.isEmpty() ? Optional.empty() : Optional.of(URI.create(endpoint)),
        Optional.empty(),
        Optional.empty());
  }

  /// Creates the complete address of a server other than Amazon S3. Its client uses nothing from
  /// the environment, `~/.aws` or the JVM's proxy settings.
  public static S3Address of(URI endpoint, AccessKey key) {
    return new S3Address(Optional.of(endpoint), Optional.of(Region.US_EAST_1), Optional.of(key));
  }

  /// Opens a client without sending anything yet.
  ///
  /// The SDK's checksums are disabled; see [Checksum].
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
        : connected(builder, timeouts)
            .overrideConfiguration(o -> o.retryStrategy(Attempts.strategy()))
            .build();
  }

  /// The SDK's client of HTTP reads the certificates of all authorities when it is made, even for a
  /// server without TLS.
  private S3ClientBuilder connected(S3ClientBuilder builder, S3Timeouts timeouts) {
    return endpoint.filter(PlainHttp::isDirect).isPresent()
        ? builder.httpClient(PlainHttp.client(timeouts))
        : builder.httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(timeouts.connect())
                .socketTimeout(timeouts.read()));
  }
}
