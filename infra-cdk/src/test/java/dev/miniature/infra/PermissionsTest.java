package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Reads the synthesized policies instead of the code that makes them.
final class PermissionsTest {
  private static final Synthesized STACK = Synthesized.standard();

  @Test
  void theFunctionMayReadOriginalsWriteItsOwnLogAndTraceAndNothingElse() {
    String bucket = "{\"Fn::GetAtt\":[\"" + originals() + "\",\"Arn\"]}";
    String log =
        "{\"Fn::GetAtt\":[\""
            + STACK.only("AWS::Lambda::Function").at("/LoggingConfig/LogGroup/Ref").asText()
            + "\",\"Arn\"]}";

    assertThat(rights(STACK))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "s3:GetObject", Set.of("{\"Fn::Join\":[\"\",[" + bucket + ",\"/*\"]]}"),
                "s3:ListBucket", Set.of(bucket),
                "logs:CreateLogStream", Set.of(log),
                "logs:PutLogEvents", Set.of(log),
                "xray:PutTelemetryRecords", Set.of("\"*\""),
                "xray:PutTraceSegments", Set.of("\"*\"")));
  }

  @Test
  void onlyLambdaMayTakeTheRole() {
    JsonNode role = role();
    assertThat(role.at("/AssumeRolePolicyDocument/Statement")).hasSize(1);
    assertThat(role.at("/AssumeRolePolicyDocument/Statement/0/Principal").toString())
        .isEqualTo("{\"Service\":\"lambda.amazonaws.com\"}");
    assertThat(role.has("ManagedPolicyArns")).as("policies of AWS's").isFalse();
  }

  @Test
  void onlyTheGatewayMayCallTheFunctionAndOnlyByItsAlias() {
    JsonNode permission = STACK.only("AWS::Lambda::Permission");
    assertThat(permission.get("Principal").asText()).isEqualTo("apigateway.amazonaws.com");
    assertThat(permission.at("/FunctionName/Ref").asText())
        .isEqualTo(STACK.ids("AWS::Lambda::Alias").getFirst());
    assertThat(permission.get("SourceArn").toString())
        .contains(STACK.ids("AWS::ApiGateway::RestApi").getFirst());
  }

  @Test
  void theKeyOfAnExistingBucketMayBeUsedToReadAndForNothingElse() {
    String key = "arn:aws:kms:eu-central-1:123456789012:key/abc";
    Synthesized stack =
        Synthesized.with(Map.of("originalsBucket", "pictures-of-ours", "originalsKey", key));

    assertThat(rights(stack)).containsEntry("kms:Decrypt", Set.of("\"" + key + "\""));
    assertThat(rights(stack).keySet().stream().filter(right -> right.startsWith("kms"))).hasSize(1);
  }

  /// Returns the actions, and the resources for which they are allowed.
  private static Map<String, Set<String>> rights(Synthesized stack) {
    Map<String, Set<String>> rights = new TreeMap<>();
    for (JsonNode statement : stack.only("AWS::IAM::Policy").at("/PolicyDocument/Statement")) {
      assertThat(statement.get("Effect").asText()).isEqualTo("Allow");
      for (JsonNode action : each(statement.get("Action"))) {
        for (JsonNode resource : each(statement.get("Resource"))) {
          rights.computeIfAbsent(action.asText(), _ -> new TreeSet<>()).add(resource.toString());
        }
      }
    }
    return rights;
  }

  private static Iterable<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray() ? oneOrMany : Set.of(oneOrMany);
  }

  private static JsonNode role() {
    String id = STACK.only("AWS::Lambda::Function").at("/Role/Fn::GetAtt/0").asText();
    return STACK.template().at("/Resources/" + id + "/Properties");
  }

  private static String originals() {
    return STACK
        .only("AWS::Lambda::Function")
        .at("/Environment/Variables/ORIGINALS_BUCKET/Ref")
        .asText();
  }
}
