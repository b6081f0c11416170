package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WatchingTest {
  private static final Synthesized STACK = Synthesized.standard();

  @ParameterizedTest
  @CsvSource({
    "Faults, 100 * faults / requests, 1",
    "Slow, p95, 2000",
    "Throttled, Throttles, 0",
    "Crashed, Errors, 0",
    "StoreRefused, storeRefused, 0",
    "StoreUnavailable, storeUnavailable, 20",
    "OverlayUnusable, overlayUnusable, 0",
    "Bug, bug, 0",
    "Busy, Count, 50000",
    "Bill, 24 * (FILL(passed, 20"
  })
  void thereIsAnAlarm(String name, String about, int threshold) {
    JsonNode alarm = alarm(STACK, name);
    assertThat(alarm.get("Metrics").toString()).contains(about);
    assertThat(alarm.get("Threshold").asInt()).isEqualTo(threshold);
    assertThat(alarm.get("AlarmDescription").asText()).isNotBlank();
  }

  @Test
  void everyAlarmTellsTheTopicWhenItBeginsAndWhenItIsOver() {
    String topic = "[{\"Ref\":\"" + STACK.ids("AWS::SNS::Topic").getFirst() + "\"}]";
    assertThat(STACK.all("AWS::CloudWatch::Alarm"))
        .hasSize(10)
        .allMatch(alarm -> alarm.at("/Properties/AlarmActions").toString().equals(topic))
        .allMatch(alarm -> alarm.at("/Properties/OKActions").toString().equals(topic));
  }

  @Test
  void volumeAndBillAreJudgedByTheHour() {
    for (String name : List.of("Busy", "Bill")) {
      JsonNode alarm = alarm(STACK, name);
      assertThat(alarm.get("EvaluationPeriods").asInt()).isEqualTo(1);
      assertThat(alarm.get("Metrics").findValues("Period"))
          .isNotEmpty()
          .allMatch(period -> period.asInt() == 3600);
    }
  }

  @Test
  void volumeAndBillAreAsLargeAsAskedFor() {
    Synthesized larger =
        Synthesized.with(Map.of("alarmRequestsAnHour", 2_000_000, "alarmDollarsADay", "300"));
    assertThat(alarm(larger, "Busy").get("Threshold").asInt()).isEqualTo(2_000_000);
    assertThat(alarm(larger, "Bill").get("Threshold").asInt()).isEqualTo(300);
    assertThat(alarm(larger, "Bill").get("AlarmDescription").asText()).contains("300 dollars");
  }

  /// CloudFront's metrics are in us-east-1, and an alarm can read only the metrics of its own
  /// region.
  @Test
  void theBillHoldsTheDistributionWhereThatCanBeRead() {
    Synthesized home = Synthesized.with(Map.of("region", "us-east-1", "rateLimit", "100"));
    assertThat(alarm(home, "Bill").get("Metrics").toString())
        .contains("BytesDownloaded", "FILL(bytes, 0) * 0.000000000085", "FILL(calls, 0)")
        .doesNotContain("\"Region\":\"us-east-1\"");
    assertThat(alarm(STACK, "Bill").get("Metrics").toString())
        .contains("AWS/ApiGateway", "AWS/Lambda")
        .doesNotContain("AWS/CloudFront");
  }

  /// A day at the full default rate costs a little over 100 dollars, so the alarm's threshold is
  /// far below.
  @Test
  void theFullRateRaisesBothAlarms() {
    double anHour =
        STACK.only("AWS::ApiGateway::Stage").findValue("ThrottlingRateLimit").asDouble() * 3600;
    assertThat(anHour).isGreaterThan(alarm(STACK, "Busy").get("Threshold").asInt());
    String bill = alarm(STACK, "Bill").get("Metrics").toString();
    double gatewayAndCalls = price(bill, "passed") + price(bill, "calls");
    double day = 24 * anHour * (gatewayAndCalls + 100 * price(bill, "spent"));
    assertThat(day).isBetween(60.0, 80.0);
    assertThat(day).isGreaterThan(3 * alarm(STACK, "Bill").get("Threshold").asInt());
  }

  private static double price(String expression, String count) {
    Matcher price = Pattern.compile("FILL\\(" + count + ", 0\\) \\* ([0-9.]+)").matcher(expression);
    assertThat(price.find()).as(expression).isTrue();
    return Double.parseDouble(price.group(1));
  }

  @Test
  void silenceIsNoAlarm() {
    assertThat(STACK.all("AWS::CloudWatch::Alarm"))
        .allMatch(
            alarm -> alarm.at("/Properties/TreatMissingData").asText().equals("notBreaching"));
  }

  @Test
  void alarmsMayPublishToTheTopic() {
    assertThat(STACK.only("AWS::SNS::TopicPolicy").toString())
        .contains(
            "\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"cloudwatch.amazonaws.com\"}",
            "aws:SourceAccount");
  }

  @Test
  void somebodyIsWrittenToOnlyWhereAskedFor() {
    assertThat(STACK.all("AWS::SNS::Subscription")).isEmpty();
    JsonNode subscription =
        Synthesized.with(Map.of("alarmEmail", "ops@example.com", "alarmP95Ms", 900))
            .only("AWS::SNS::Subscription");
    assertThat(subscription.get("Protocol").asText()).isEqualTo("email");
    assertThat(subscription.get("Endpoint").asText()).isEqualTo("ops@example.com");
  }

  @Test
  void nothingWaitsSoThereIsNoQueueOfTheDead() {
    assertThat(STACK.template().toString()).doesNotContain("AWS::SQS", "DeadLetter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alarms",
        "Requests",
        "Hit ratio, percent",
        "Cost, dollars in five minutes",
        "Errors seen by callers, percent",
        "Errors at the gateway",
        "Bytes",
        "Milliseconds at the gateway",
        "Milliseconds in the function",
        "Renders by style",
        "Renders by format",
        "Instances",
        "Cold starts",
        "Faults by cause",
        "Memory used, MB",
        "Latest faults"
      })
  void theDashboardShows(String title) {
    assertThat(board()).contains("\"title\":\"" + title + "\"");
  }

  /// The names that the function writes; its own test contains the same.
  @ParameterizedTest
  @ValueSource(
      strings = {"totalMs", "fetchMs", "renderMs", "bytesOut", "coldStart", "serverErrors"})
  void theDashboardReadsWhatTheFunctionWrites(String metric) {
    assertThat(board()).containsPattern("Miniature[\\\\\",{}a-zA-Z=' ]*" + metric);
  }

  /// CloudWatch would parse `1e-6` as a metric called e.
  @Test
  void pricesAreWrittenWithoutExponents() {
    assertThat(board())
        .contains("passed * 0.0000035 + calls * ")
        .doesNotContainPattern("[0-9]e-[0-9]");
  }

  private static JsonNode alarm(Synthesized stack, String name) {
    List<String> ids =
        stack.ids("AWS::CloudWatch::Alarm").stream()
            .filter(id -> id.startsWith("WatchingAlarm" + name))
            .toList();
    assertThat(ids).hasSize(1);
    return stack.template().at("/Resources/" + ids.getFirst() + "/Properties");
  }

  /// Returns the dashboard's JSON without the escaping of the template's JSON.
  private static String board() {
    return STACK.only("AWS::CloudWatch::Dashboard").toString().replace("\\\"", "\"");
  }
}
