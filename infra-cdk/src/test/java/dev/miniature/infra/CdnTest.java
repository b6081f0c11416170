package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class CdnTest {
  private static final Synthesized STACK = Synthesized.standard();
  private static final Synthesized ABROAD =
      Synthesized.with(
          Map.of(
              "region", "eu-central-1",
              "rateLimit", 2000,
              "originShield", "eu-central-1",
              "priceClass", "100",
              "corsOrigins", List.of("https://example.com")));

  @Test
  void everythingIsServedByHttpsAlone() {
    assertThat(behavior().get("ViewerProtocolPolicy").asText()).isEqualTo("redirect-to-https");
    assertThat(origin(STACK).at("/CustomOriginConfig/OriginProtocolPolicy").asText())
        .isEqualTo("https-only");
  }

  @Test
  void itSpeaksHttp2And3AndIpv6() {
    assertThat(config(STACK).get("HttpVersion").asText()).isEqualTo("http2and3");
    assertThat(config(STACK).get("IPV6Enabled").asBoolean()).isTrue();
  }

  @Test
  void picturesAreNotCompressedOnceMore() {
    assertThat(behavior().get("Compress").asBoolean()).isFalse();
    assertThat(key(STACK).get("EnableAcceptEncodingGzip").asBoolean()).isFalse();
    assertThat(key(STACK).get("EnableAcceptEncodingBrotli").asBoolean()).isFalse();
  }

  @Test
  void aThumbnailIsKnownByItsPathAlone() {
    assertThat(key(STACK).at("/HeadersConfig/HeaderBehavior").asText()).isEqualTo("none");
    assertThat(key(STACK).at("/CookiesConfig/CookieBehavior").asText()).isEqualTo("none");
    assertThat(key(STACK).at("/QueryStringsConfig/QueryStringBehavior").asText()).isEqualTo("none");
    assertThat(behavior().has("OriginRequestPolicyId")).isFalse();
    assertThat(STACK.all("AWS::CloudFront::Function")).isEmpty();
  }

  @Test
  void aThumbnailIsKeptForADayUnlessTheServiceSaysOtherwise() {
    JsonNode policy = STACK.only("AWS::CloudFront::CachePolicy").get("CachePolicyConfig");
    assertThat(policy.get("DefaultTTL").asInt()).isEqualTo(86_400);
    assertThat(policy.get("MinTTL").asInt()).isZero();
    assertThat(policy.get("MaxTTL").asInt()).isEqualTo(31_536_000);
  }

  @Test
  void errorsAreKeptAsLongAsTheServiceSays() {
    Map<Integer, Integer> kept = new TreeMap<>();
    config(STACK)
        .get("CustomErrorResponses")
        .forEach(error ->
            kept.put(error.get("ErrorCode").asInt(), error.get("ErrorCachingMinTTL").asInt()));
    assertThat(kept)
        .containsEntry(400, 60)
        .containsEntry(404, 60)
        .containsEntry(500, 0)
        .containsEntry(502, 0)
        .containsEntry(503, 0)
        .containsEntry(504, 0)
        .containsEntry(403, 0)
        .containsEntry(414, 0);
  }

  @Test
  void browsersAreToldToStayWithHttpsAndNotToGuess() {
    JsonNode headers = headers(STACK).get("SecurityHeadersConfig");
    assertThat(headers.at("/StrictTransportSecurity/AccessControlMaxAgeSec").asInt())
        .isEqualTo(63_072_000);
    assertThat(headers.at("/ContentTypeOptions/Override").asBoolean()).isTrue();
  }

  @Test
  void scriptsOfEverySiteMayReadUnlessSomeAreNamed() {
    assertThat(headers(STACK).at("/CorsConfig/AccessControlAllowOrigins/Items").toString())
        .isEqualTo("[\"*\"]");
    assertThat(headers(ABROAD).at("/CorsConfig/AccessControlAllowOrigins/Items").toString())
        .isEqualTo("[\"https://example.com\"]");
  }

  @Test
  void accessIsLogged() {
    assertThat(config(STACK).at("/Logging/Bucket/Fn::GetAtt/0").asText())
        .isIn(STACK.ids("AWS::S3::Bucket"));
  }

  @Test
  void onlyReadingIsAllowed() {
    assertThat(behavior().get("AllowedMethods").toString())
        .isEqualTo("[\"GET\",\"HEAD\",\"OPTIONS\"]");
  }

  @Test
  void anOriginShieldStandsWhereAskedFor() {
    assertThat(origin(ABROAD).at("/OriginShield/OriginShieldRegion").asText())
        .isEqualTo("eu-central-1");
    assertThat(origin(STACK).has("OriginShield")).isFalse();
    assertThat(config(ABROAD).get("PriceClass").asText()).isEqualTo("PriceClass_100");
  }

  @Test
  void aFirewallThatCountsStandsInUsEast1WhereverTheRestIs() {
    assertThat(ABROAD.edge().toString())
        .contains("AWS::WAFv2::WebACL", "\"Scope\":\"CLOUDFRONT\"", "\"Limit\":2000");
    assertThat(config(ABROAD).has("WebACLId")).isTrue();
    assertThat(STACK.templates()).hasSize(1);
    assertThat(config(STACK).has("WebACLId")).isFalse();
  }

  @Test
  void aFirewallNeedsNoOtherStackInUsEast1() {
    Synthesized home = Synthesized.with(Map.of("region", "us-east-1", "rateLimit", "100"));
    assertThat(home.templates()).hasSize(1);
    assertThat(config(home).at("/WebACLId/Fn::GetAtt/0").asText())
        .isEqualTo(home.ids("AWS::WAFv2::WebACL").getFirst());
  }

  @Test
  void namesThatTheWholeAccountSharesHoldStageAndRegion() {
    assertThat(STACK.only("AWS::CloudFront::CachePolicy").at("/CachePolicyConfig/Name").toString())
        .contains("live", "AWS::Region");
    assertThat(headers(STACK).get("Name").toString()).contains("live", "AWS::Region");
  }

  private static JsonNode config(Synthesized stack) {
    return stack.only("AWS::CloudFront::Distribution").get("DistributionConfig");
  }

  private static JsonNode behavior() {
    return config(STACK).get("DefaultCacheBehavior");
  }

  private static JsonNode origin(Synthesized stack) {
    return config(stack).at("/Origins/0");
  }

  private static JsonNode key(Synthesized stack) {
    return stack
        .only("AWS::CloudFront::CachePolicy")
        .at("/CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin");
  }

  private static JsonNode headers(Synthesized stack) {
    return stack.only("AWS::CloudFront::ResponseHeadersPolicy").get("ResponseHeadersPolicyConfig");
  }
}
