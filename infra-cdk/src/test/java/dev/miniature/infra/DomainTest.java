package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DomainTest {
  private static final String GIVEN =
      "arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555";
  private static final Map<String, Object> NAMED =
      Map.of(
          "region", "us-east-1",
          "domainName", "img.example.com",
          "hostedZoneId", "Z0123456789ABC",
          "hostedZoneName", "example.com");
  private static final Synthesized STACK = Synthesized.with(NAMED);

  @Test
  void theDistributionAnswersToTheName() {
    assertThat(config(STACK).get("Aliases").toString()).isEqualTo("[\"img.example.com\"]");
    assertThat(STACK.template().at("/Outputs/Url/Value").asText())
        .isEqualTo("https://img.example.com");
  }

  @Test
  void aCertificateIsMadeAndProvenByDns() {
    JsonNode certificate = STACK.only("AWS::CertificateManager::Certificate");
    assertThat(certificate.get("DomainName").asText()).isEqualTo("img.example.com");
    assertThat(certificate.get("ValidationMethod").asText()).isEqualTo("DNS");
    assertThat(config(STACK).at("/ViewerCertificate/MinimumProtocolVersion").asText())
        .isEqualTo("TLSv1.2_2021");
  }

  @Test
  void theNameLeadsThereByIpv4AndIpv6() {
    assertThat(STACK.all("AWS::Route53::RecordSet"))
        .extracting(record -> record.at("/Properties/Type").asText())
        .containsExactlyInAnyOrder("A", "AAAA");
    assertThat(STACK.all("AWS::Route53::RecordSet"))
        .extracting(record -> record.at("/Properties/Name").asText())
        .containsOnly("img.example.com.");
  }

  @Test
  void aGivenCertificateIsUsed() {
    Synthesized stack =
        Synthesized.with(Map.of("domainName", "img.example.com", "certificateArn", GIVEN));
    assertThat(config(stack).at("/ViewerCertificate/AcmCertificateArn").asText()).isEqualTo(GIVEN);
    assertThat(stack.all("AWS::CertificateManager::Certificate")).isEmpty();
    assertThat(stack.all("AWS::Route53::RecordSet")).as("somebody else's zone").isEmpty();
  }

  @Test
  void theCertificateOfAStackElsewhereIsMadeInUsEast1() {
    Map<String, Object> abroad = new HashMap<>(NAMED);
    abroad.put("region", "eu-west-1");
    Synthesized stack = Synthesized.with(abroad);
    assertThat(stack.edge().toString()).contains("AWS::CertificateManager::Certificate");
    assertThat(stack.all("AWS::CertificateManager::Certificate")).isEmpty();
    assertThat(config(stack).at("/ViewerCertificate").has("AcmCertificateArn")).isTrue();
  }

  /// If an update replaced a resource, CloudFormation would remove it from the old name first.
  @Test
  void changingTheRestLeavesNameCertificateAndRecordsAsTheyAre() {
    Map<String, Object> changed = new HashMap<>(NAMED);
    changed.putAll(Map.of("originKey", 9, "memory", 3008, "rateLimit", 500, "logDays", 7));
    Synthesized updated = Synthesized.with(changed);
    for (String type :
        List.of(
            "AWS::CloudFront::Distribution",
            "AWS::CertificateManager::Certificate",
            "AWS::Route53::RecordSet")) {
      assertThat(updated.ids(type)).isNotEmpty().isEqualTo(STACK.ids(type));
    }
    assertThat(config(updated).get("Aliases")).isEqualTo(config(STACK).get("Aliases"));
    assertThat(config(updated).get("ViewerCertificate"))
        .isEqualTo(config(STACK).get("ViewerCertificate"));
    assertThat(updated.all("AWS::Route53::RecordSet"))
        .isEqualTo(STACK.all("AWS::Route53::RecordSet"));
  }

  private static JsonNode config(Synthesized stack) {
    return stack.only("AWS::CloudFront::Distribution").get("DistributionConfig");
  }
}
