package dev.miniature.infra;

import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/// Creates log groups and log buckets with a retention time.
final class LogFolders {
  private LogFolders() {}

  /// Creates a log group with a retention time, which is deleted with the stack.
  static LogGroup group(Construct scope, String id, int days) {
    LogGroup group =
        LogGroup.Builder.create(scope, id).removalPolicy(RemovalPolicy.DESTROY).build();
    CfnLogGroup resource = (CfnLogGroup) group.getNode().getDefaultChild();
    Objects.requireNonNull(resource).setRetentionInDays(days);
    return group;
  }

  /// Creates a bucket for the access logs of CloudFront and of the originals. CloudFront still uses
  /// access control lists, so the bucket enables them.
  static Bucket bucket(Construct scope, String id, int days) {
    return Bucket.Builder.create(scope, id)
        .encryption(BucketEncryption.S3_MANAGED)
        .enforceSsl(true)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED)
        .lifecycleRules(
            List.of(
                LifecycleRule.builder()
                    .expiration(Duration.days(days))
                    .abortIncompleteMultipartUploadAfter(Duration.days(1))
                    .build()))
        .removalPolicy(RemovalPolicy.RETAIN)
        .build();
  }
}
