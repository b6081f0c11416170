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

/// Where logs go, and for how long.
final class LogFolders {
  private LogFolders() {}

  /// A log group that forgets, and that goes when the stack goes.
  static LogGroup group(Construct scope, String id, int days) {
    LogGroup group =
        LogGroup.Builder.create(scope, id).removalPolicy(RemovalPolicy.DESTROY).build();
    CfnLogGroup resource = (CfnLogGroup) group.getNode().getDefaultChild();
    Objects.requireNonNull(resource).setRetentionInDays(days);
    return group;
  }

  /// A bucket for the access logs of CloudFront and of the originals. CloudFront still writes by
  /// access control list, so the bucket has to know such lists.
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
