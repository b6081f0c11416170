package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RetainedOriginalsTest {
  private static final Synthesized STACK = Synthesized.standard();

  @Test
  void theBucketOutlivesTheStack() {
    assertThat(bucket().get("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(bucket().get("UpdateReplacePolicy").asText()).isEqualTo("Retain");
  }

  /// With another logical id, the next deployment of a stack would create an empty bucket and
  /// abandon the old one with all pictures.
  @Test
  void theBucketKeepsItsLogicalId() {
    assertThat(STACK.template().at("/Resources").has("OriginalsBucket0D7D99C8")).isTrue();
  }

  @Test
  void nothingInTheBucketCanBeMadePublic() {
    JsonNode blocked = bucket().at("/Properties/PublicAccessBlockConfiguration");
    assertThat(blocked).hasSize(4).allMatch(JsonNode::asBoolean);
  }

  @Test
  void originalsAreEncrypted() {
    assertThat(bucket().at("/Properties/BucketEncryption").toString()).contains("AES256");
  }

  @Test
  void anOverwrittenOriginalCanBeHadBack() {
    assertThat(bucket().at("/Properties/VersioningConfiguration/Status").asText())
        .isEqualTo("Enabled");
  }

  @Test
  void bothBucketsRefuseConnectionsWithoutTls() {
    assertThat(STACK.all("AWS::S3::BucketPolicy"))
        .hasSize(2)
        .allMatch(policy ->
            policy
                .toString()
                .contains(
                    "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}},\"Effect\":\"Deny\""));
  }

  @Test
  void noBucketHasAFixedName() {
    assertThat(STACK.all("AWS::S3::Bucket"))
        .hasSize(2)
        .noneMatch(bucket -> bucket.get("Properties").has("BucketName"));
  }

  @Test
  void accessLogsAreForgotten() {
    JsonNode rules =
        STACK.all("AWS::S3::Bucket").getFirst().at("/Properties/LifecycleConfiguration/Rules");
    assertThat(rules).hasSize(1);
    assertThat(rules.get(0).get("ExpirationInDays").asInt()).isEqualTo(30);
  }

  @Test
  void anExistingBucketIsUsedAndNotTouched() {
    Synthesized stack = Synthesized.with(Map.of("originalsBucket", "pictures-of-ours"));

    assertThat(stack.all("AWS::S3::Bucket")).hasSize(1);
    assertThat(
            stack
                .only("AWS::Lambda::Function")
                .at("/Environment/Variables/ORIGINALS_BUCKET")
                .asText())
        .isEqualTo("pictures-of-ours");
  }

  @Test
  void samplesAreUploadedOnlyWhereAskedFor() {
    assertThat(STACK.all("Custom::CDKBucketDeployment")).isEmpty();
    JsonNode upload =
        Synthesized.with(Map.of("sampleImages", "true")).only("Custom::CDKBucketDeployment");
    assertThat(upload.get("Prune").asBoolean()).as("takes nothing away").isFalse();
  }

  private static JsonNode bucket() {
    return STACK.all("AWS::S3::Bucket").stream()
        .filter(each -> each.get("Properties").has("VersioningConfiguration"))
        .findFirst()
        .orElseThrow();
  }
}
