package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A change from Lambda to Fargate, or back, changes what makes the thumbnails, and nothing else.
final class ComputeModesTest {
  private static final Map<String, Object> COMMON =
      Map.of(
          "region", "us-east-1",
          "rateLimit", 2000,
          "domainName", "img.example.com",
          "hostedZoneId", "Z0123456789ABC",
          "hostedZoneName", "example.com",
          "signingKeys", Map.of("a2026", TestProject.PUBLIC_KEY));
  private static final Synthesized LAMBDA = Synthesized.with(COMMON);
  private static final Synthesized FARGATE = Synthesized.with(onFargate());

  /// What a change of the mode must neither replace nor rename.
  private static final List<String> KEPT =
      List.of(
          "AWS::CertificateManager::Certificate",
          "AWS::CloudFront::CachePolicy",
          "AWS::CloudFront::KeyGroup",
          "AWS::CloudFront::PublicKey",
          "AWS::CloudFront::ResponseHeadersPolicy",
          "AWS::Route53::RecordSet",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Topic",
          "AWS::WAFv2::WebACL");

  @Test
  void bucketDomainFirewallAndPoliciesStayAsTheyAre() {
    for (String type : KEPT) {
      assertThat(FARGATE.ids(type)).as(type).isNotEmpty().isEqualTo(LAMBDA.ids(type));
      assertThat(FARGATE.all(type)).as(type).isEqualTo(LAMBDA.all(type));
    }
  }

  @Test
  void theDistributionGetsAnotherOriginAndNothingElse() {
    assertThat(FARGATE.ids("AWS::CloudFront::Distribution"))
        .isEqualTo(LAMBDA.ids("AWS::CloudFront::Distribution"));
    assertThat(withoutOrigins(FARGATE)).isEqualTo(withoutOrigins(LAMBDA));
    assertThat(origins(FARGATE)).hasSize(1);
  }

  @Test
  void alarmsAndDashboardKeepTheirIds() {
    for (String type : List.of("AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard")) {
      assertThat(FARGATE.ids(type)).isNotEmpty().isEqualTo(LAMBDA.ids(type));
    }
  }

  @Test
  void eachModeHasNothingOfTheOther() {
    assertThat(types(FARGATE))
        .noneMatch(type -> type.matches("AWS::(Lambda|ApiGateway|Secrets).*"));
    assertThat(types(LAMBDA)).noneMatch(type -> type.matches("AWS::(ECS|EC2|ElasticLoad).*"));
  }

  @Test
  void lambdaIsWhatIsDeployedUnlessTheConfigurationSaysOtherwise() {
    assertThat(types(Synthesized.standard())).contains("AWS::Lambda::Function");
    assertThat(Synthesized.with(Map.of("compute", "lambda")).template())
        .isEqualTo(Synthesized.standard().template());
  }

  private static Map<String, Object> onFargate() {
    Map<String, Object> both = new HashMap<>(COMMON);
    both.putAll(Fargate.BUILT);
    return both;
  }

  private static List<String> types(Synthesized stack) {
    return stack.template().get("Resources").findValuesAsText("Type");
  }

  private static JsonNode origins(Synthesized stack) {
    return stack.only("AWS::CloudFront::Distribution").at("/DistributionConfig/Origins");
  }

  /// Returns the distribution without its origins and their ids.
  private static String withoutOrigins(Synthesized stack) {
    String id = origins(stack).at("/0/Id").asText();
    return stack
        .only("AWS::CloudFront::Distribution")
        .toString()
        .replace(origins(stack).toString(), "[]")
        .replace(id, "origin");
  }
}
