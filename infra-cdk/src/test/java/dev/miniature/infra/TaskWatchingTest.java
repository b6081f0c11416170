package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.miniature.cost.Architecture;
import dev.miniature.cost.FargateCost;
import dev.miniature.cost.Misses;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Alarms and dashboard on Fargate are those of Lambda, from the metrics of the tasks.
final class TaskWatchingTest {
  private static final Synthesized STACK = Fargate.stack();

  @ParameterizedTest
  @CsvSource({
    "Faults, HTTPCode_ELB_5XX_Count, 1",
    "Slow, TargetResponseTime, 2000",
    "Throttled, overloaded, 20",
    "Crashed, HealthyHostCount, 0",
    "StoreRefused, storeRefused, 0",
    "StoreUnavailable, storeUnavailable, 20",
    "OverlayUnusable, overlayUnusable, 0",
    "Bug, bug, 0",
    "Busy, RequestCount, 50000",
    "Bill, FILL(tasks, 20"
  })
  void thereIsAnAlarm(String name, String about, int threshold) {
    JsonNode alarm = alarm(name);
    assertThat(alarm.get("Metrics").toString()).contains(about);
    assertThat(alarm.get("Threshold").asInt()).isEqualTo(threshold);
    assertThat(alarm.get("AlarmDescription").asText()).doesNotContain("function", "gateway");
  }

  /// The service writes no metrics for CloudWatch; filters make them from its log.
  @Test
  void everyMetricOfTheServiceIsMadeFromItsLog() {
    assertThat(STACK.all("AWS::Logs::MetricFilter"))
        .extracting(
            filter -> filter.at("/Properties/MetricTransformations/0"),
            filter -> filter.at("/Properties/FilterPattern").asText())
        .hasSize(8);
    Map<String, Long> names =
        STACK.all("AWS::Logs::MetricFilter").stream()
            .map(filter -> filter.at("/Properties/MetricTransformations/0/MetricName").asText())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    assertThat(names)
        .isEqualTo(
            Map.of(
                "totalMs",
                1L,
                "fetchMs",
                1L,
                "renderMs",
                3L,
                "bytesOut",
                1L,
                "serverErrors",
                1L,
                "coldStart",
                1L));
    assertThat(STACK.all("AWS::Logs::MetricFilter"))
        .allMatch(filter ->
            filter
                .at("/Properties/MetricTransformations/0/MetricNamespace")
                .asText()
                .equals("Miniature/live"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alarms",
        "Requests",
        "Hit ratio, percent",
        "Cost, dollars in five minutes",
        "Errors at the load balancer",
        "Milliseconds at the load balancer",
        "Milliseconds in the tasks",
        "Renders by style",
        "Instances",
        "Faults by cause",
        "Memory used, percent",
        "Latest faults"
      })
  void theDashboardShows(String title) {
    assertThat(board()).contains("\"title\":\"" + title + "\"");
  }

  @Test
  void searchesNameTheNamespaceOfTheFilters() {
    assertThat(board().replace("\\", ""))
        .contains("SEARCH('{\"Miniature/live\",style} MetricName=\"renderMs\"");
  }

  /// A day without requests costs on the dashboard what the table of `docs/cost.md` says.
  @Test
  void theBillIsThatOfThePage() {
    Bill bill = new Bill(alarm("Bill").at("/Metrics/0/Expression").asText());
    double month = new FargateCost(Architecture.X86_64).bill(new Misses(1, 1, 1)).total();
    assertThat(bill.hour(FargateCost.MIN_TASKS) * 730).isBetween(month * 0.999, month * 1.001);
  }

  /// Even the maximum number of tasks costs little more than the alarm's threshold, so the number
  /// of tasks bounds the bill.
  @Test
  void theMaximumNumberOfTasksIsCheap() {
    Bill bill = new Bill(alarm("Bill").at("/Metrics/0/Expression").asText());
    assertThat(24 * bill.hour(10)).isBetween(10.0, 20.0);
  }

  /// The expression of the alarm.
  private record Bill(String expression) {
    /// Returns the dollars of an hour without requests.
    double hour(int tasks) {
      Matcher price =
          Pattern.compile("FILL\\(tasks, 0\\) \\* ([0-9.]+) \\+ ([0-9.]+)\\)").matcher(expression);
      assertThat(price.find()).as(expression).isTrue();
      return tasks * Double.parseDouble(price.group(1)) + Double.parseDouble(price.group(2));
    }
  }

  private static JsonNode alarm(String name) {
    List<String> ids =
        STACK.ids("AWS::CloudWatch::Alarm").stream()
            .filter(id -> id.startsWith("WatchingAlarm" + name))
            .toList();
    assertThat(ids).hasSize(1);
    return STACK.template().at("/Resources/" + ids.getFirst() + "/Properties");
  }

  private static String board() {
    return STACK.only("AWS::CloudWatch::Dashboard").toString().replace("\\\"", "\"");
  }
}
