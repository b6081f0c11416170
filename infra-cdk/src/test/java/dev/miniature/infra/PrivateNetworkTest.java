package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.miniature.cost.FargateCost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PrivateNetworkTest {
  private static final Synthesized STACK = Fargate.stack();

  @Test
  void noRouteLeadsOutOrIn() {
    assertThat(STACK.all("AWS::EC2::Route")).isEmpty();
    assertThat(STACK.all("AWS::EC2::NatGateway")).isEmpty();
    assertThat(STACK.all("AWS::EC2::Subnet"))
        .hasSize(FargateCost.ZONES)
        .noneMatch(subnet -> subnet.at("/Properties/MapPublicIpOnLaunch").asBoolean());
  }

  /// CloudFront asks for the gateway; that no route leads to it is the test above.
  @Test
  void theNetworkHasTheGatewayThatCloudFrontAsksFor() {
    String attachment = STACK.ids("AWS::EC2::VPCGatewayAttachment").getFirst();
    assertThat(STACK.all("AWS::CloudFront::VpcOrigin").getFirst().get("DependsOn").toString())
        .contains(attachment);
  }

  @Test
  void thereIsAnEndpointForEachServiceThatATaskNeedsAndForNoOther() {
    assertThat(endpoints("Interface"))
        .extracting(PrivateNetworkTest::service)
        .containsExactlyInAnyOrder(".ecr.api", ".ecr.dkr", ".logs")
        .hasSize(FargateCost.ENDPOINTS);
    assertThat(endpoints("Gateway")).extracting(PrivateNetworkTest::service).containsExactly(".s3");
    assertThat(endpoints("Interface"))
        .allMatch(endpoint -> endpoint.at("/Properties/PrivateDnsEnabled").asBoolean())
        .allMatch(endpoint -> endpoint.at("/Properties/SubnetIds").size() == FargateCost.ZONES);
  }

  @Test
  void theWayToS3IsForReadingOriginalsAndImages() {
    JsonNode policy = endpoints("Gateway").getFirst().at("/Properties/PolicyDocument/Statement");
    assertThat(policy).hasSize(2);
    assertThat(policy.at("/0/Action").asText()).isEqualTo("s3:GetObject");
    assertThat(policy.at("/0/Resource")).hasSize(2);
    assertThat(policy.at("/0/Resource/0").toString())
        .contains(STACK.ids("AWS::S3::Bucket").getLast(), "/*");
    assertThat(policy.at("/0/Resource/1").toString()).contains("starport-layer-bucket/*");
    assertThat(policy.at("/1/Action").asText()).isEqualTo("s3:ListBucket");
  }

  @Test
  void tasksAreReachedByTheLoadBalancerAloneAndReachHttpsAlone() {
    JsonNode tasks = STACK.template().at("/Resources/" + taskGroup() + "/Properties");
    assertThat(tasks.has("SecurityGroupIngress")).isFalse();
    assertThat(tasks.get("SecurityGroupEgress")).hasSize(1);
    assertThat(tasks.at("/SecurityGroupEgress/0/ToPort").asInt()).isEqualTo(443);
    List<JsonNode> entrances =
        STACK.all("AWS::EC2::SecurityGroupIngress").stream()
            .filter(
                rule -> rule.at("/Properties/GroupId/Fn::GetAtt/0").asText().equals(taskGroup()))
            .toList();
    assertThat(entrances).hasSize(1);
    assertThat(entrances.getFirst().at("/Properties/ToPort").asInt()).isEqualTo(8080);
    assertThat(entrances.getFirst().at("/Properties/SourceSecurityGroupId").toString())
        .contains(balancerGroup());
  }

  @Test
  void theLoadBalancerIsReachedFromItsNetworkAloneAndReachesTasksAlone() {
    JsonNode balancer = STACK.template().at("/Resources/" + balancerGroup() + "/Properties");
    assertThat(balancer.get("SecurityGroupIngress")).hasSize(1);
    assertThat(balancer.at("/SecurityGroupIngress/0/CidrIp").asText())
        .isEqualTo(STACK.only("AWS::EC2::VPC").get("CidrBlock").asText());
    assertThat(STACK.only("AWS::EC2::SecurityGroupEgress").toString())
        .contains(balancerGroup(), taskGroup());
  }

  /// The CDK asks an account for its zones if account and region are known, which synthesis must
  /// not need.
  @Test
  void zonesAreThoseOfTheRegionWhicheverItIs() {
    Map<String, Object> placed = new HashMap<>(Fargate.STORED);
    placed.putAll(Map.of("account", "123456789012", "region", "eu-central-1"));
    assertThat(Synthesized.with(placed).all("AWS::EC2::Subnet"))
        .extracting(subnet -> subnet.at("/Properties/AvailabilityZone").toString())
        .containsExactly(
            "{\"Fn::Select\":[0,{\"Fn::GetAZs\":\"\"}]}",
            "{\"Fn::Select\":[1,{\"Fn::GetAZs\":\"\"}]}");
  }

  private static List<JsonNode> endpoints(String kind) {
    return STACK.all("AWS::EC2::VPCEndpoint").stream()
        .filter(endpoint -> endpoint.at("/Properties/VpcEndpointType").asText().equals(kind))
        .toList();
  }

  private static String service(JsonNode endpoint) {
    return endpoint.at("/Properties/ServiceName/Fn::Join/1/2").asText();
  }

  private static String taskGroup() {
    return STACK
        .only("AWS::ECS::Service")
        .at("/NetworkConfiguration/AwsvpcConfiguration/SecurityGroups/0/Fn::GetAtt/0")
        .asText();
  }

  private static String balancerGroup() {
    return STACK
        .only("AWS::ElasticLoadBalancingV2::LoadBalancer")
        .at("/SecurityGroups/0/Fn::GetAtt/0")
        .asText();
  }
}
