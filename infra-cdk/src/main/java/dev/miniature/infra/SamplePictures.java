package dev.miniature.infra;

import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.assets.AssetOptions;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/// Uploads the pictures of `test-images`, and deletes nothing.
final class SamplePictures {
  private SamplePictures() {}

  static BucketDeployment upload(Construct scope, Path folder, IBucket originals) {
    return BucketDeployment.Builder.create(scope, "Samples")
        .sources(
            List.of(
                Source.asset(
                    folder.toString(), AssetOptions.builder().exclude(List.of("*.md")).build())))
        .destinationBucket(originals)
        .prune(false)
        .retainOnDelete(true)
        .memoryLimit(512)
        .build();
  }
}
