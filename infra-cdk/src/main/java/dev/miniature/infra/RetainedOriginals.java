package dev.miniature.infra;

import dev.miniature.infra.config.OriginalsSettings;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/// The bucket of uploaded originals. They cannot be recreated, so the bucket outlives the stack.
final class RetainedOriginals extends Construct {
  private final OriginalsSettings settings;
  private final IBucket bucket;

  RetainedOriginals(Construct scope, OriginalsSettings settings, IBucket accessLogs) {
    super(scope, "Originals");
    this.settings = settings;
    this.bucket =
        settings.existing().isPresent()
            ? Bucket.fromBucketName(this, "Bucket", settings.existing().get())
            : made(accessLogs);
  }

  private Bucket made(IBucket accessLogs) {
    return Bucket.Builder.create(this, "Bucket")
        .encryption(BucketEncryption.S3_MANAGED)
        .enforceSsl(true)
        .minimumTlsVersion(1.2)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
        .versioned(true)
        .lifecycleRules(
            List.of(
                LifecycleRule.builder()
                    .abortIncompleteMultipartUploadAfter(Duration.days(7))
                    .build()))
        .serverAccessLogsBucket(accessLogs)
        .serverAccessLogsPrefix("originals/")
        .removalPolicy(RemovalPolicy.RETAIN)
        .build();
  }

  IBucket bucket() {
    return bucket;
  }

  /// Lets `reader` read originals. Without `s3:ListBucket`, S3 would answer 403 for a missing
  /// picture, which would look like a fault in a policy. The CDK's `grantRead` would grant five
  /// more permissions.
  void letRead(Role reader) {
    reader.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:GetObject"))
            .resources(List.of(bucket.arnForObjects("*")))
            .build());
    reader.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:ListBucket"))
            .resources(List.of(bucket.getBucketArn()))
            .build());
    settings
        .keyArn()
        .ifPresent(key ->
            reader.addToPolicy(
                PolicyStatement.Builder.create()
                    .actions(List.of("kms:Decrypt"))
                    .resources(List.of(key))
                    .build()));
  }
}
