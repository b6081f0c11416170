package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.build.Document;
import dev.miniature.build.Repository;
import dev.miniature.image.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The dashboard, the alerts and the documents name metrics and labels that a running server has.
final class ObservabilityTest {
  private static final Document OPERATIONS = Document.read(Repository.file("docs/operations.md"));
  private static final String STYLES = "{ default: w50, styles: { w50: { width: 50 } } }";
  private static final Pattern LEGEND = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?(\\w+)\\s*}}");

  /// The labels that Prometheus itself adds to every series.
  private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job");

  private static Map<String, Set<String>> known;

  @BeforeAll
  static void serveGoodRefusedAndFailedRequests(@TempDir Path folder) throws Exception {
    try (MeasuredServer server = new MeasuredServer(folder, STYLES)) {
      assertThat(server.get("/photo_w50.png").statusCode()).isEqualTo(200);
      assertThat(server.get("/none.png").statusCode()).isEqualTo(404);
      assertThat(server.get("/text.png").statusCode()).isEqualTo(415);
      assertThat(server.get("/../a.png").statusCode()).isEqualTo(400);
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      server.send(HttpRequest.newBuilder(URI.create(server.server().url() + "/a.png")).DELETE());
      server.stopStore();
      assertThat(server.get("/photo_w50.png").statusCode()).isEqualTo(503);
      known = server.scrape().queryable();
    }
  }

  /// A query, and what is written beside its results.
  private record Shown(String query, String legend) {}

  private static List<Shown> dashboard() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(Files.readString(Repository.file("observability/grafana.json")));
    List<Shown> shown = new ArrayList<>();
    for (JsonNode panel : json.get("panels")) {
      for (JsonNode target : panel.path("targets")) {
        shown.add(new Shown(target.get("expr").asString(), target.get("legendFormat").asString()));
      }
    }
    return shown;
  }

  private static List<JsonNode> alerts() throws IOException {
    JsonNode groups = yaml("observability/alerts.yaml").get("groups");
    return groups.valueStream().flatMap(group -> group.get("rules").valueStream()).toList();
  }

  private static JsonNode yaml(String path) throws IOException {
    String text = Files.readString(Repository.file(path));
    Object file = new Load(LoadSettings.builder().build()).loadFromString(text);
    return new ObjectMapper().valueToTree(file);
  }

  private static List<Shown> queries() throws IOException {
    List<Shown> all = new ArrayList<>(dashboard());
    for (JsonNode alert : alerts()) {
      String summary = alert.get("annotations").get("summary").asString();
      all.add(new Shown(alert.get("expr").asString(), summary));
    }
    return all;
  }

  @Test
  void everyMetricAndEveryLabelOfAQueryExists() throws IOException {
    assertThat(queries()).hasSizeGreaterThan(40);
    for (Shown shown : queries()) {
      PromQuery query = PromQuery.of(shown.query());
      assertThat(query.metrics()).as(shown.query()).isNotEmpty();
      query
          .metrics()
          .forEach((metric, labels) -> {
            assertThat(known).as(shown.query()).containsKey(metric);
            assertThat(with(OF_PROMETHEUS, known.getOrDefault(metric, Set.of())))
                .as(shown.query())
                .containsAll(labels);
          });
      assertThat(labels(query)).as(shown.query()).containsAll(query.groups());
    }
  }

  /// Returns the labels of the metrics of a query.
  private static Set<String> labels(PromQuery query) {
    Set<String> labels = new TreeSet<>(OF_PROMETHEUS);
    query.metrics().keySet().forEach(metric -> labels.addAll(known.getOrDefault(metric, Set.of())));
    return labels;
  }

  private static Set<String> with(Set<String> some, Set<String> others) {
    return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toSet());
  }

  @Test
  void everyLabelOfALegendExists() throws IOException {
    for (Shown shown : queries()) {
      Set<String> named =
          LEGEND
              .matcher(shown.legend())
              .results()
              .map(match -> match.group(1))
              .collect(Collectors.toSet());
      assertThat(labels(PromQuery.of(shown.query()))).as(shown.query()).containsAll(named);
    }
  }

  @Test
  void everyOutcomeOfAQueryExists() throws IOException {
    List<String> outcomes = OPERATIONS.rows("Logs and metrics", "outcome");
    for (Shown shown : queries()) {
      assertThat(outcomes).containsAll(PromQuery.of(shown.query()).outcomes());
    }
  }

  @Test
  void everyAlertHasItsRowInTheRunbook() throws IOException {
    assertThat(OPERATIONS.rows("Metrics of a server", "alert"))
        .containsExactlyElementsOf(
            alerts().stream().map(alert -> alert.get("alert").asString()).toList());
  }

  @Test
  void thePageListsTheMetricsOfTheService() {
    Function<String, String> family = name -> name.replaceFirst("_(?:bucket|sum|count)$", "");
    assertThat(OPERATIONS.rows("Metrics of a server", "metric"))
        .containsExactlyInAnyOrderElementsOf(
            known.keySet().stream()
                .filter(name -> name.startsWith("miniature_"))
                .map(family)
                .collect(Collectors.toSet()));
  }

  @Test
  void thePageListsTheStages() {
    String meaning =
        OPERATIONS.cells("Metrics of a server", "miniature_stage_duration_seconds").get(3);
    assertThat(Stage.values())
        .allSatisfy(stage -> assertThat(meaning).contains("`" + stage.label() + "`"));
  }

  /// promtool runs the cases, where it is installed.
  @Test
  void everyAlertIsQuietInOneCaseAndRaisedInAnother() throws IOException {
    List<JsonNode> cases =
        yaml("observability/alerts-test.yaml")
            .get("tests")
            .valueStream()
            .flatMap(test -> test.get("alert_rule_test").valueStream())
            .toList();
    List<String> names = alerts().stream().map(alert -> alert.get("alert").asString()).toList();
    for (boolean quiet : new boolean[] {true, false}) {
      assertThat(
              cases.stream()
                  .filter(each -> each.get("exp_alerts").isEmpty() == quiet)
                  .map(each -> each.get("alertname").asString())
                  .distinct())
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void thePageListsTheLabelsOfEachMetric() {
    for (String metric : OPERATIONS.rows("Metrics of a server", "metric")) {
      Set<String> labels = new TreeSet<>(known.getOrDefault(metric, Set.of()));
      labels.addAll(known.getOrDefault(metric + "_sum", Set.of()));
      List<String> cells = OPERATIONS.cells("Metrics of a server", metric);
      String listed =
          labels.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
      assertThat(cells.get(2)).as(metric).isEqualTo(listed);
    }
  }
}
