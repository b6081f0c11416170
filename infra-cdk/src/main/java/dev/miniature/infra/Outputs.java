package dev.miniature.infra;

import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.DomainSettings;
import dev.miniature.styles.Styles;
import software.amazon.awscdk.CfnOutput;
import software.constructs.Construct;

/// The outputs that a deployment prints.
final class Outputs {
  private static final String SAMPLE = "photo";

  private Outputs() {}

  static void of(
      Construct scope,
      Configuration configuration,
      Styles styles,
      RetainedOriginals originals,
      Cdn cdn,
      Watching watching) {
    String host =
        configuration
            .domain()
            .map(DomainSettings::name)
            .orElseGet(() -> cdn.distribution().getDistributionDomainName());
    String bucket = originals.bucket().getBucketName();
    String style = styles.all().getFirst().name();
    add(scope, "Url", "https://" + host, "The distribution");
    add(scope, "Bucket", bucket, "The bucket of originals");
    add(
        scope,
        "Upload",
        "aws s3 cp test-images/photo.png s3://" + bucket + "/",
        "How to upload a picture");
    add(scope, "Sample", "https://" + host + "/" + SAMPLE + "_" + style + ".png", "Its thumbnail");
    add(
        scope,
        "Invalidate",
        "aws cloudfront create-invalidation --distribution-id "
            + cdn.distribution().getDistributionId()
            + " --paths '/"
            + SAMPLE
            + "_*'",
        "How to invalidate all cached thumbnails");
    add(scope, "Dashboard", watching.dashboard().getDashboardName(), "The dashboard's name");
    add(scope, "Alarms", watching.topic().getTopicArn(), "The topic that alarms are sent to");
  }

  private static void add(Construct scope, String id, String value, String description) {
    CfnOutput.Builder.create(scope, id).value(value).description(description).build();
  }
}
