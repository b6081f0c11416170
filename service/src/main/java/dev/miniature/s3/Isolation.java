package dev.miniature.s3;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/// Isolates an S3 client from its environment if server, region and key are given explicitly.
///
/// By default, the SDK reads missing settings from the environment, system properties and `~/.aws`,
/// and HTTP uses the JVM's proxy. A proxy cannot reach a server on this machine, FIPS has no
/// endpoint for it, and an invalid file would prevent the start.
final class Isolation {
  private static final String NONE = "none";

  private Isolation() {}

  static S3ClientBuilder of(S3ClientBuilder builder, AccessKey key, S3Timeouts timeouts) {
    ProfileFile nothing = ProfileFile.aggregator().build();
    return builder
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())))
        .httpClient(PlainHttp.isolated(timeouts))
        .fipsEnabled(false)
        .dualstackEnabled(false)
        .defaultsMode(DefaultsMode.LEGACY)
        .serviceConfiguration(
            S3Configuration.builder()
                .profileFile(() -> nothing)
                .profileName(NONE)
                .useArnRegionEnabled(false)
                .multiRegionEnabled(true)
                .build())
        .disableS3ExpressSessionAuth(true)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .retryStrategy(Attempts.strategy())
                .defaultProfileFile(nothing)
                .defaultProfileName(NONE)
                .compressionConfiguration(
                    c -> c.requestCompressionEnabled(false).minimumCompressionThresholdInBytes(1))
                .build());
  }
}
