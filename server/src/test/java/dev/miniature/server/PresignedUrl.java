package dev.miniature.server;

import dev.miniature.server.folder.FolderS3;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Signed URLs, which somebody who knows the secret may give to others.
final class PresignedUrl {
  private PresignedUrl() {}

  static URI get(FolderS3 server, String key) {
    return getAs(server, key, null);
  }

  /// Returns a URL that requests another `Content-Type` than the object's; `null` for none.
  static URI getAs(FolderS3 server, String key, @Nullable String type) {
    AwsBasicCredentials secret =
        AwsBasicCredentials.create(server.key().id(), server.key().secret());
    try (S3Presigner presigner =
        S3Presigner.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(secret))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build()) {
      return URI.create(
          presigner
              .presignGetObject(presign ->
                  presign
                      .signatureDuration(Duration.ofMinutes(5))
                      .getObjectRequest(
                          get -> get.bucket(FolderS3.BUCKET).key(key).responseContentType(type)))
              .url()
              .toString());
    }
  }
}
