package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GatewayTest {
  private static final Synthesized STACK = Synthesized.standard();

  @Test
  void picturesComeThroughAsBytes() {
    JsonNode api = STACK.only("AWS::ApiGateway::RestApi");
    assertThat(api.get("BinaryMediaTypes").toString()).isEqualTo("[\"*/*\"]");
    assertThat(api.at("/EndpointConfiguration/Types/0").asText()).isEqualTo("REGIONAL");
  }

  @Test
  void everyPathTakesGetHeadAndOptionsAndNothingElse() {
    List<JsonNode> methods = STACK.all("AWS::ApiGateway::Method");
    assertThat(methods).hasSize(6);
    assertThat(methods)
        .extracting(method -> method.at("/Properties/HttpMethod").asText())
        .containsOnly("GET", "HEAD", "OPTIONS");
    assertThat(STACK.only("AWS::ApiGateway::Resource").get("PathPart").asText())
        .isEqualTo("{proxy+}");
  }

  @Test
  void everyMethodAsksForTheKeyBeforeItCallsTheFunction() {
    assertThat(STACK.all("AWS::ApiGateway::Method"))
        .allMatch(method -> method.at("/Properties/ApiKeyRequired").asBoolean());
  }

  @Test
  void everyMethodCallsTheAlias() {
    String alias = STACK.ids("AWS::Lambda::Alias").getFirst();
    assertThat(STACK.all("AWS::ApiGateway::Method"))
        .allMatch(method ->
            method.at("/Properties/Integration/Type").asText().equals("AWS_PROXY")
                && method.at("/Properties/Integration/Uri").toString().contains(alias));
  }

  @Test
  void itIsThrottled() {
    JsonNode settings = STACK.only("AWS::ApiGateway::Stage").at("/MethodSettings/0");
    assertThat(settings.get("ResourcePath").asText()).isEqualTo("/*");
    assertThat(settings.get("ThrottlingRateLimit").asInt()).isEqualTo(100);
    assertThat(settings.get("ThrottlingBurstLimit").asInt()).isEqualTo(200);
  }

  @Test
  void itsAccessLogIsJson() throws Exception {
    String format = STACK.only("AWS::ApiGateway::Stage").at("/AccessLogSetting/Format").asText();
    JsonNode line = new ObjectMapper().readTree(format);
    assertThat(line.get("requestId").asText()).isEqualTo("$context.requestId");
    assertThat(line).allMatch(field -> field.asText().startsWith("$context."));
  }

  @Test
  void itsOwnErrorsAreNeverKept() {
    assertThat(STACK.all("AWS::ApiGateway::GatewayResponse"))
        .hasSize(6)
        .allMatch(response ->
            response
                .at("/Properties/ResponseParameters/gatewayresponse.header.Cache-Control")
                .asText()
                .equals("'no-store'"));
  }

  @Test
  void itsOwnErrorsAreWrittenLikeTheServices() throws Exception {
    for (JsonNode response : STACK.all("AWS::ApiGateway::GatewayResponse")) {
      JsonNode body =
          new ObjectMapper()
              .readTree(
                  response.at("/Properties/ResponseTemplates").get("application/json").asText());
      assertThat(body.properties())
          .extracting(Map.Entry::getKey)
          .containsExactly("title", "detail", "requestId");
    }
  }

  @Test
  void itsAddressIsNotAnnounced() {
    assertThat(STACK.template().get("Outputs").toString()).doesNotContain("execute-api");
  }

  @Test
  void theRegionsLoggingRoleStaysWhenTheStackGoes() {
    assertThat(STACK.all("AWS::ApiGateway::Account"))
        .allMatch(account -> account.get("DeletionPolicy").asText().equals("Retain"));
    assertThat(
            Synthesized.with(Map.of("gatewayLoggingRole", false)).all("AWS::ApiGateway::Account"))
        .isEmpty();
  }
}
