package dev.miniature.infra.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks the messages for invalid settings.
final class WrongConfigurationTest {
  private static final String CERTIFICATE =
      "arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555";

  @ParameterizedTest
  @MethodSource
  void wrongValuesAreRefusedByTheirKey(Map<String, Object> context, String sentence) {
    assertThatThrownBy(() -> Configuration.of(context))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("cdk.json: " + sentence);
  }

  static List<Arguments> wrongValuesAreRefusedByTheirKey() {
    return List.of(
        wrong(
            "stage: found \"Live!\", expected at most 32 of a-z, 0-9 and -, beginning with a letter",
            "stage",
            "Live!"),
        wrong("memory: found \"256\", expected a whole number from 512 to 10,240", "memory", 256),
        wrong("memory: found \"1.5\", expected a whole number from 512 to 10,240", "memory", 1.5),
        wrong("architecture: found \"x86\", expected one of x86_64, arm64", "architecture", "x86"),
        wrong(
            "decoders: 'heic' is not a format; expected a list of formats from jpeg, png, gif, webp, avif, bmp, tiff, psd, icns, tga, pcx, pnm, svg",
            "decoders",
            List.of("jpeg", "heic")),
        wrong("snapStart: found \"maybe\", expected true or false", "snapStart", "maybe"),
        wrong(
            "provisionedConcurrency: Lambda refuses it together with SnapStart; set snapStart to false",
            "provisionedConcurrency",
            5),
        wrong(
            "provisionedConcurrency: 5 instances are more than reservedConcurrency, 2, allows",
            "snapStart",
            false,
            "provisionedConcurrency",
            5,
            "reservedConcurrency",
            2),
        wrong(
            "maxReplyBytes: found \"6000000\", expected a whole number from 1 to 4,700,000",
            "maxReplyBytes",
            6_000_000),
        wrong(
            "region: found \"Frankfurt\", expected a region such as eu-central-1",
            "region",
            "Frankfurt"),
        wrong(
            "originalsBucket: found \"My_Bucket\", expected the name of a bucket",
            "originalsBucket",
            "My_Bucket"),
        wrong(
            "originalsKey: only a bucket named by originalsBucket can have a key of its own",
            "originalsKey",
            "arn:aws:kms:eu-central-1:123456789012:key/abc"),
        wrong(
            "sampleImages: samples are never uploaded to an existing bucket",
            "sampleImages",
            true,
            "originalsBucket",
            "pictures"),
        wrong(
            "certificateArn: found \"arn:aws:acm:eu-central-1:123456789012:certificate/1\", expected the ARN of a certificate in us-east-1, where CloudFront looks for it",
            "domainName",
            "img.example.com",
            "hostedZoneId",
            "Z1",
            "hostedZoneName",
            "example.com",
            "region",
            "eu-central-1",
            "certificateArn",
            "arn:aws:acm:eu-central-1:123456789012:certificate/1"),
        wrong("certificateArn: there is no domainName", "certificateArn", CERTIFICATE),
        wrong(
            "domainName: img.example.org is not in the zone example.com",
            "domainName",
            "img.example.org",
            "hostedZoneId",
            "Z1",
            "hostedZoneName",
            "example.com",
            "certificateArn",
            CERTIFICATE),
        wrong(
            "domainName: it needs a certificateArn, or hostedZoneId and hostedZoneName to create a certificate",
            "domainName",
            "img.example.com",
            "region",
            "us-east-1"),
        wrong(
            "domainName: its certificate is made in us-east-1; set region, too, or certificateArn",
            "domainName",
            "img.example.com",
            "hostedZoneId",
            "Z1",
            "hostedZoneName",
            "example.com"),
        wrong(
            "hostedZoneName: it is missing; hostedZoneId and hostedZoneName go together",
            "domainName",
            "img.example.com",
            "hostedZoneId",
            "Z1",
            "certificateArn",
            CERTIFICATE),
        wrong(
            "rateLimit: a CloudFront firewall must be in us-east-1; set region, too",
            "rateLimit",
            1000),
        wrong(
            "corsOrigins: found \"example.com\", expected * or origins such as https://example.com",
            "corsOrigins",
            List.of("example.com")),
        wrong(
            "signingKeys: found \"a key\", expected names of at most 32 letters and digits",
            "signingKeys",
            Map.of("a key", "a.pem")),
        wrong(
            "signingKeys: found \"a.pem\", expected an object of names and texts",
            "signingKeys",
            "a.pem"),
        wrong("priceClass: found \"300\", expected one of all, 200, 100", "priceClass", 300),
        wrong(
            "alarmEmail: found \"me\", expected an address such as you@example.com",
            "alarmEmail",
            "me"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "img.example.c0m",
        "img.xn--",
        "img.xn--p1ai-",
        "img.-xn--p1ai",
        "xn--p1ai",
        "img..xn--p1ai"
      })
  void whatIsNoDomainIsRefused(String name) {
    assertThatThrownBy(
            () -> Configuration.of(Map.of("domainName", name, "certificateArn", CERTIFICATE)))
        .hasMessageContaining("domainName: found");
  }

  @Test
  void aSlipOfThePenIsToldOf() {
    assertThatThrownBy(() -> Configuration.of(Map.of("memmory", 3008)))
        .hasMessageStartingWith("cdk.json: memmory: there is no such key; there are account, ");
  }

  @Test
  void daysThatCloudWatchDoesNotKnowAreRefused() {
    assertThatThrownBy(() -> Configuration.of(Map.of("logDays", 31)))
        .hasMessageStartingWith(
            "cdk.json: logDays: found \"31\", expected a number of days that CloudWatch knows");
  }

  @Test
  void regionsWithoutOriginShieldAreRefused() {
    assertThatThrownBy(() -> Configuration.of(Map.of("originShield", "eu-north-1")))
        .hasMessageStartingWith(
            "cdk.json: originShield: found \"eu-north-1\", expected one of ap-northeast-1");
  }

  @Test
  void everyMistakeIsToldOfAtOnce() {
    assertThatThrownBy(() -> Configuration.of(Map.of("memory", "much", "logDays", 0, "stage", "")))
        .message()
        .hasLineCount(2)
        .contains("memory", "logDays");
  }

  private static Arguments wrong(String sentence, Object... context) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < context.length; i += 2) {
      values.put((String) context[i], context[i + 1]);
    }
    return Arguments.of(values, sentence);
  }
}
