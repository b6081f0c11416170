package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LoadBalancerTest {
  private static final Synthesized STACK = Fargate.stack();

  @Test
  void itHasNoPublicAddress() {
    JsonNode balancer = STACK.only("AWS::ElasticLoadBalancingV2::LoadBalancer");
    assertThat(balancer.get("Scheme").asText()).isEqualTo("internal");
    assertThat(balancer.get("Subnets")).hasSize(2);
    assertThat(STACK.template().get("Outputs").toString()).doesNotContain("DNSName");
  }

  @Test
  void theDistributionEntersTheNetworkToReachIt() {
    assertThat(origin(STACK).at("/VpcOriginConfig/VpcOriginId/Fn::GetAtt/0").asText())
        .isEqualTo(STACK.ids("AWS::CloudFront::VpcOrigin").getFirst());
    assertThat(origin(STACK).has("CustomOriginConfig")).as("a way through the internet").isFalse();
    assertThat(
            STACK
                .only("AWS::CloudFront::VpcOrigin")
                .at("/VpcOriginEndpointConfig/Arn/Ref")
                .asText())
        .isEqualTo(STACK.ids("AWS::ElasticLoadBalancingV2::LoadBalancer").getFirst());
  }

  /// The address is not reachable for others, so there is no secret to send, to leak or to rotate.
  @Test
  void noSecretIsNeeded() {
    assertThat(origin(STACK).has("OriginCustomHeaders")).isFalse();
    assertThat(STACK.all("AWS::SecretsManager::Secret")).isEmpty();
  }

  @Test
  void namesThatTheWholeAccountSharesHoldStageAndRegion() {
    assertThat(
            STACK.only("AWS::CloudFront::VpcOrigin").at("/VpcOriginEndpointConfig/Name").toString())
        .contains("live", "AWS::Region");
  }

  @Test
  void aTaskGetsRequestsOnceItIsReady() {
    JsonNode targets = STACK.only("AWS::ElasticLoadBalancingV2::TargetGroup");
    assertThat(targets.get("HealthCheckPath").asText()).isEqualTo("/ready");
    assertThat(targets.at("/Matcher/HttpCode").asText()).isEqualTo("200");
    assertThat(targets.get("TargetType").asText()).isEqualTo("ip");
    assertThat(targets.get("Port").asInt()).isEqualTo(8080);
  }

  /// The distribution waits as long as a request may take, and a task that is to stop keeps its
  /// requests for as long.
  @Test
  void requestsMayTakeThirtySeconds() {
    assertThat(origin(STACK).at("/VpcOriginConfig/OriginReadTimeout").asInt()).isEqualTo(30);
    assertThat(attributes("AWS::ElasticLoadBalancingV2::TargetGroup"))
        .containsEntry("deregistration_delay.timeout_seconds", "30");
  }

  /// A shorter time would cut off requests. A longer one than the service's 75 s would lose those
  /// that are sent while the service closes the connection.
  @Test
  void itKeepsConnectionsLongerThanARequestTakesAndShorterThanTheServiceDoes() {
    assertThat(attributes("AWS::ElasticLoadBalancingV2::LoadBalancer"))
        .containsEntry("idle_timeout.timeout_seconds", "60");
  }

  @Test
  void anOriginShieldStandsWhereAskedFor() {
    Map<String, Object> shielded = new HashMap<>(Fargate.STORED);
    shielded.put("originShield", "eu-central-1");
    assertThat(origin(Synthesized.with(shielded)).at("/OriginShield/OriginShieldRegion").asText())
        .isEqualTo("eu-central-1");
    assertThat(origin(STACK).has("OriginShield")).isFalse();
  }

  private static JsonNode origin(Synthesized stack) {
    return stack.only("AWS::CloudFront::Distribution").at("/DistributionConfig/Origins/0");
  }

  private static Map<String, String> attributes(String type) {
    Map<String, String> attributes = new TreeMap<>();
    STACK
        .only(type)
        .get(type.substring(type.lastIndexOf(':') + 1) + "Attributes")
        .forEach(each -> attributes.put(each.get("Key").asText(), each.get("Value").asText()));
    return attributes;
  }
}
