package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OriginKeyTest {
  private static final Synthesized STACK = Synthesized.standard();
  private static final Synthesized NEXT = Synthesized.with(Map.of("originKey", 2));

  @Test
  void theSecretStandsNowhereInTheTemplate() {
    JsonNode secret = STACK.only("AWS::SecretsManager::Secret");
    assertThat(secret.has("SecretString")).isFalse();
    assertThat(secret.at("/GenerateSecretString/PasswordLength").asInt()).isBetween(20, 128);
    assertThat(sent(STACK)).contains("{{resolve:secretsmanager:", id(STACK));
  }

  @Test
  void theDistributionSendsWhatTheGatewayAsksFor() {
    assertThat(sent(STACK))
        .isEqualTo(STACK.only("AWS::ApiGateway::ApiKey").get("Value").toString());
    assertThat(STACK.only("AWS::CloudFront::Distribution").at(header("HeaderName")).asText())
        .isEqualTo("x-api-key");
  }

  @Test
  void theKeyOpensThisStageAlone() {
    JsonNode stages = STACK.only("AWS::ApiGateway::UsagePlan").get("ApiStages");
    assertThat(stages).hasSize(1);
    assertThat(stages.at("/0/ApiId/Ref").asText())
        .isEqualTo(STACK.ids("AWS::ApiGateway::RestApi").getFirst());
  }

  @Test
  void theGatewayTakesTheKeyBeforeTheDistributionSendsIt() {
    JsonNode distribution = STACK.all("AWS::CloudFront::Distribution").getFirst();
    assertThat(distribution.get("DependsOn").toString())
        .contains(STACK.ids("AWS::ApiGateway::UsagePlanKey").getFirst());
  }

  /// CloudFormation creates new resources first, then changes the remaining ones, and deletes old
  /// ones last. So both keys are valid while the distribution changes over.
  @Test
  void aNextGenerationIsANewSecretAndANewKeyBesideTheOld() {
    assertThat(NEXT.ids("AWS::SecretsManager::Secret"))
        .doesNotContainAnyElementsOf(STACK.ids("AWS::SecretsManager::Secret"));
    assertThat(NEXT.ids("AWS::ApiGateway::ApiKey"))
        .doesNotContainAnyElementsOf(STACK.ids("AWS::ApiGateway::ApiKey"));
    assertThat(NEXT.ids("AWS::ApiGateway::UsagePlanKey"))
        .doesNotContainAnyElementsOf(STACK.ids("AWS::ApiGateway::UsagePlanKey"));
    assertThat(NEXT.ids("AWS::ApiGateway::UsagePlan"))
        .isEqualTo(STACK.ids("AWS::ApiGateway::UsagePlan"));
    assertThat(NEXT.ids("AWS::CloudFront::Distribution"))
        .isEqualTo(STACK.ids("AWS::CloudFront::Distribution"));
    assertThat(sent(NEXT)).isNotEqualTo(sent(STACK)).contains(id(NEXT));
  }

  private static String sent(Synthesized stack) {
    return stack.only("AWS::CloudFront::Distribution").at(header("HeaderValue")).toString();
  }

  private static String header(String field) {
    return "/DistributionConfig/Origins/0/OriginCustomHeaders/0/" + field;
  }

  private static String id(Synthesized stack) {
    return stack.ids("AWS::SecretsManager::Secret").getFirst();
  }
}
