package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ThumbnailTasksTest {
  private static final Synthesized STACK = Fargate.stack();

  @Test
  void aTaskIsOneCpuAndTwoGigabytesUnlessAskedOtherwise() {
    assertThat(definition(STACK).get("Cpu").asText()).isEqualTo("1024");
    assertThat(definition(STACK).get("Memory").asText()).isEqualTo("2048");
    Synthesized larger = with(Map.of("taskCpu", "4096", "architecture", "arm64"));
    assertThat(definition(larger).get("Memory").asText()).isEqualTo("8192");
    assertThat(definition(larger).at("/RuntimePlatform/CpuArchitecture").asText())
        .isEqualTo("ARM64");
  }

  @Test
  void itMayWriteTemporaryFilesAndNothingElse() {
    assertThat(container(STACK).get("ReadonlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container(STACK).get("MountPoints")).hasSize(1);
    assertThat(container(STACK).at("/MountPoints/0/ContainerPath").asText()).isEqualTo("/tmp");
    assertThat(container(STACK).at("/MountPoints/0/ReadOnly").asBoolean()).isFalse();
    assertThat(definition(STACK).at("/Volumes/0").size()).as("no file system outlives it").isOne();
  }

  @Test
  void itHasNoPrivileges() {
    assertThat(container(STACK).get("Privileged").asBoolean()).isFalse();
    assertThat(container(STACK).at("/LinuxParameters/Capabilities/Drop").toString())
        .isEqualTo("[\"ALL\"]");
    assertThat(STACK.only("AWS::ECS::Service").get("EnableExecuteCommand").asBoolean()).isFalse();
  }

  /// The server ends within 25 s after the signal.
  @Test
  void itHasTimeToFinish() {
    assertThat(container(STACK).get("StopTimeout").asInt()).isBetween(26, 120);
  }

  /// ECS ignores the health check of an image.
  @Test
  void userAndHealthCheckAreThoseOfTheDockerfile() throws IOException {
    List<String> check = new ArrayList<>();
    container(STACK).at("/HealthCheck/Command").forEach(word -> check.add(word.asText()));
    String arguments = String.join("\", \"", check.subList(1, check.size()));
    assertThat(Files.readAllLines(TestProject.realHome().resolve("Dockerfile")))
        .map(String::strip)
        .contains(
            "USER " + container(STACK).get("User").asText(),
            check.getFirst() + " [\"" + arguments + "\"]");
  }

  /// A check starts a JVM, which waits for its turn where renders take all of the processor.
  @Test
  void aBusyTaskIsNotTakenForADeadOne() throws IOException {
    int seconds = container(STACK).at("/HealthCheck/Timeout").asInt();
    assertThat(seconds).isEqualTo(20);
    assertThat(Files.readString(TestProject.realHome().resolve("Dockerfile")))
        .contains("HEALTHCHECK --interval=30s --timeout=" + seconds + "s ");
  }

  @Test
  void aTaskHasAMinuteToStart() {
    assertThat(STACK.only("AWS::ECS::Service").get("HealthCheckGracePeriodSeconds").asInt())
        .isEqualTo(60);
  }

  @Test
  void itIsToldWhereItListensAndWhatItServes() {
    Map<String, String> variables = variables(STACK);
    assertThat(variables)
        .containsEntry("HOST", "\"0.0.0.0\"")
        .containsEntry("PORT", "\"8080\"")
        .containsEntry("AWS_REGION", "{\"Ref\":\"AWS::Region\"}")
        .containsKey("ORIGINALS_BUCKET");
    assertThat(variables.get("ALLOWED_HOSTS"))
        .contains(STACK.ids("AWS::ElasticLoadBalancingV2::LoadBalancer").getFirst(), "DNSName");
    assertThat(container(STACK).at("/PortMappings/0/ContainerPort").asText()).isEqualTo("8080");
  }

  /// Every request comes from the load balancer's addresses.
  @Test
  void oneClientMayFillTheQueue() {
    assertThat(variables(STACK).get("MAX_QUEUE_PER_CLIENT"))
        .isEqualTo(variables(STACK).get("MAX_QUEUE"));
  }

  @Test
  void limitsGoToItAsItReadsThem() {
    Map<String, String> variables =
        variables(with(Map.of("maxPixels", 5_000_000, "decoders", "jpeg,png")));
    assertThat(variables)
        .containsEntry("MAX_PIXELS", "\"5000000\"")
        .containsEntry("DECODERS", "\"jpeg,png\"");
    assertThat(variables(STACK)).doesNotContainKeys("MAX_PIXELS", "DECODERS");
  }

  @Test
  void itMayReadOriginalsAndNothingElse() {
    String bucket = "{\"Fn::GetAtt\":[\"" + STACK.ids("AWS::S3::Bucket").getLast() + "\",\"Arn\"]}";
    assertThat(rights("TaskRoleArn"))
        .isEqualTo(
            Map.of(
                "s3:GetObject", Set.of("{\"Fn::Join\":[\"\",[" + bucket + ",\"/*\"]]}"),
                "s3:ListBucket", Set.of(bucket)));
  }

  @Test
  void fargateMayFetchThisImageAndWriteThisLogAndNothingElse() {
    String image = "\"arn:aws:ecr:eu-central-1:123456789012:repository/team/miniature\"";
    String log =
        "{\"Fn::GetAtt\":[\"" + STACK.ids("AWS::Logs::LogGroup").getFirst() + "\",\"Arn\"]}";
    assertThat(rights("ExecutionRoleArn"))
        .isEqualTo(
            Map.of(
                "ecr:BatchCheckLayerAvailability", Set.of(image),
                "ecr:BatchGetImage", Set.of(image),
                "ecr:GetDownloadUrlForLayer", Set.of(image),
                "ecr:GetAuthorizationToken", Set.of("\"*\""),
                "logs:CreateLogStream", Set.of(log),
                "logs:PutLogEvents", Set.of(log)));
  }

  @Test
  void aFaultyVersionIsRolledBackWhileTheOldOneServes() {
    JsonNode deployment = STACK.only("AWS::ECS::Service").get("DeploymentConfiguration");
    assertThat(deployment.at("/DeploymentCircuitBreaker/Enable").asBoolean()).isTrue();
    assertThat(deployment.at("/DeploymentCircuitBreaker/Rollback").asBoolean()).isTrue();
    assertThat(deployment.get("MinimumHealthyPercent").asInt()).isEqualTo(100);
  }

  @Test
  void nothingStartsBeforeItsEndpoints() {
    assertThat(STACK.all("AWS::ECS::Service").getFirst().get("DependsOn").toString())
        .contains(STACK.ids("AWS::EC2::VPCEndpoint"))
        .contains(STACK.ids("AWS::ElasticLoadBalancingV2::Listener"));
  }

  @Test
  void tasksAreAddedForCpuAndForRequests() {
    JsonNode target = STACK.only("AWS::ApplicationAutoScaling::ScalableTarget");
    assertThat(target.get("MinCapacity").asInt()).isEqualTo(2);
    assertThat(target.get("MaxCapacity").asInt()).isEqualTo(10);
    Map<String, Integer> policies = new TreeMap<>();
    STACK
        .all("AWS::ApplicationAutoScaling::ScalingPolicy")
        .forEach(policy -> {
          JsonNode scaling = policy.at("/Properties/TargetTrackingScalingPolicyConfiguration");
          policies.put(
              scaling.at("/PredefinedMetricSpecification/PredefinedMetricType").asText(),
              scaling.get("TargetValue").asInt());
        });
    assertThat(policies)
        .isEqualTo(Map.of("ECSServiceAverageCPUUtilization", 60, "ALBRequestCountPerTarget", 1200));
  }

  @Test
  void aDeploymentKeepsTheNumberOfTasks() {
    assertThat(STACK.only("AWS::ECS::Service").has("DesiredCount")).isFalse();
  }

  @Test
  void itsLogIsForgotten() {
    assertThat(STACK.only("AWS::Logs::LogGroup").get("RetentionInDays").asInt()).isEqualTo(30);
    JsonNode log = container(STACK).at("/LogConfiguration/Options");
    assertThat(log.at("/awslogs-group/Ref").asText())
        .isEqualTo(STACK.ids("AWS::Logs::LogGroup").getFirst());
    assertThat(log.get("mode").asText())
        .as("a log never holds the service up")
        .isEqualTo("non-blocking");
  }

  /// Synthesis copies the folder and runs no Docker; `cdk deploy` builds the image.
  @Test
  void anImageOfThisProjectIsAnAsset() {
    Map<String, Object> built = new HashMap<>(Fargate.BUILT);
    built.put("architecture", "arm64");
    assertThat(container(Synthesized.with(built)).get("Image").toString())
        .contains("cdk-hnb659fds-container-assets");
    assertThat(container(STACK).get("Image").toString()).contains("/team/miniature:1.0");
  }

  private static Synthesized with(Map<String, Object> changes) {
    Map<String, Object> all = new HashMap<>(Fargate.STORED);
    all.putAll(changes);
    return Synthesized.with(all);
  }

  private static JsonNode definition(Synthesized stack) {
    return stack.only("AWS::ECS::TaskDefinition");
  }

  private static JsonNode container(Synthesized stack) {
    assertThat(definition(stack).get("ContainerDefinitions")).hasSize(1);
    return definition(stack).at("/ContainerDefinitions/0");
  }

  private static Map<String, String> variables(Synthesized stack) {
    Map<String, String> variables = new TreeMap<>();
    container(stack)
        .get("Environment")
        .forEach(each -> variables.put(each.get("Name").asText(), each.get("Value").toString()));
    return variables;
  }

  /// Returns what a role of the task may do, and with which resources.
  private static Map<String, Set<String>> rights(String role) {
    String id = definition(STACK).at("/" + role + "/Fn::GetAtt/0").asText();
    Map<String, Set<String>> rights = new TreeMap<>();
    for (JsonNode policy : STACK.all("AWS::IAM::Policy")) {
      if (policy.at("/Properties/Roles/0/Ref").asText().equals(id)) {
        for (JsonNode statement : policy.at("/Properties/PolicyDocument/Statement")) {
          for (JsonNode action : each(statement.get("Action"))) {
            for (JsonNode resource : each(statement.get("Resource"))) {
              rights
                  .computeIfAbsent(action.asText(), _ -> new TreeSet<>())
                  .add(resource.toString());
            }
          }
        }
      }
    }
    assertThat(STACK.template().at("/Resources/" + id + "/Properties").has("ManagedPolicyArns"))
        .isFalse();
    return rights;
  }

  private static Iterable<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray() ? oneOrMany : Set.of(oneOrMany);
  }
}
