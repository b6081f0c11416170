package dev.miniature.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What the manifests in `kubernetes` promise. Kubernetes itself is not at hand.
final class KubernetesTest {
  private static final Map<String, Object> KUSTOMIZATION = read("kustomization.yaml");
  private static final Map<String, Object> DEPLOYMENT = read("deployment.yaml");
  private static final Map<String, Object> POD = map(DEPLOYMENT, "spec", "template", "spec");
  private static final Map<String, Object> CONTAINER = keys(list(POD, "containers").getFirst());

  @Test
  void everyFileIsAppliedAndEveryAppliedFileExists() throws IOException {
    List<String> others = List.of("kustomization.yaml", "styles.yaml");
    try (Stream<Path> files = Files.list(Repository.file("kubernetes"))) {
      assertThat(list(KUSTOMIZATION, "resources"))
          .map(Object::toString)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !others.contains(name))
                  .toList());
    }
  }

  /// Kustomize reads no file outside of its folder.
  @Test
  void theStylesAreThoseOfTheProject() throws IOException {
    assertThat(Files.readString(Repository.file("kubernetes/styles.yaml")))
        .isEqualTo(Files.readString(Repository.file("styles.yaml")));
    assertThat(generated("miniature-styles")).containsEntry("files", List.of("styles.yaml"));
    assertThat(variables().get("STYLES_FILE")).isEqualTo(mountOf("styles") + "/styles.yaml");
  }

  @Test
  void aPodGetsRequestsOnceItIsReadyAndIsReplacedOnceItHangs() {
    assertThat(map(CONTAINER, "readinessProbe", "httpGet")).containsEntry("path", "/ready");
    assertThat(map(CONTAINER, "livenessProbe", "httpGet")).containsEntry("path", "/health");
    assertThat(map(CONTAINER, "startupProbe", "httpGet")).containsEntry("path", "/health");
  }

  @Test
  void metricsHaveAPortOfTheirOwnThatTheServiceDoesNotPassOn() {
    String port = variables().get("METRICS_PORT");
    assertThat(port).isNotEqualTo(variables().get("PORT"));
    assertThat(map(DEPLOYMENT, "spec", "template", "metadata", "annotations"))
        .containsEntry("prometheus.io/port", port);
    assertThat(list(CONTAINER, "ports"))
        .extracting(each -> String.valueOf(keys(each).get("containerPort")))
        .contains(port);
    assertThat(list(map(read("service.yaml"), "spec"), "ports")).hasSize(1);
  }

  /// The server stops listening after `DRAIN_MS`, and ends at most 25 s after the signal.
  @Test
  void aPodHasTimeToFinish() {
    assertThat((Integer) POD.get("terminationGracePeriodSeconds")).isGreaterThan(25);
    assertThat(Integer.parseInt(variables().get("DRAIN_MS"))).isBetween(1000, 15_000);
  }

  @Test
  void itRunsAsAnOrdinaryUserWithoutPrivileges() {
    assertThat(map(POD, "securityContext")).containsEntry("runAsNonRoot", true);
    assertThat((Integer) map(POD, "securityContext").get("runAsUser")).isGreaterThan(0);
    assertThat(map(POD, "securityContext", "seccompProfile"))
        .isEqualTo(Map.of("type", "RuntimeDefault"));
    assertThat(map(CONTAINER, "securityContext"))
        .isEqualTo(
            Map.of(
                "allowPrivilegeEscalation",
                false,
                "privileged",
                false,
                "readOnlyRootFilesystem",
                true,
                "capabilities",
                Map.of("drop", List.of("ALL"))));
    assertThat(POD.keySet().stream().map(Object::toString))
        .doesNotContain("hostNetwork", "hostPID", "hostIPC");
  }

  @Test
  void itMayWriteTemporaryFilesAndNothingElse() {
    assertThat(list(POD, "volumes"))
        .hasSize(2)
        .allMatch(volume -> keys(volume).get("hostPath") == null);
    assertThat(mountOf("temporary")).isEqualTo("/tmp");
    assertThat(list(CONTAINER, "volumeMounts"))
        .filteredOn(mount -> !Boolean.TRUE.equals(keys(mount).get("readOnly")))
        .hasSize(1);
  }

  @Test
  void itHasNoTokenOfTheCluster() {
    assertThat(POD.get("automountServiceAccountToken")).isEqualTo(false);
    Map<String, Object> account = read("service-account.yaml");
    assertThat(account.get("automountServiceAccountToken")).isEqualTo(false);
    assertThat(POD.get("serviceAccountName")).isEqualTo(map(account, "metadata").get("name"));
  }

  @Test
  void itsMemoryIsReserved() {
    assertThat(map(CONTAINER, "resources", "limits").get("memory"))
        .isEqualTo(map(CONTAINER, "resources", "requests").get("memory"));
    assertThat(map(CONTAINER, "resources", "requests").get("cpu")).isEqualTo("1");
  }

  @Test
  void podsAreAddedForCpuAndReplacedOneAtATime() {
    Map<String, Object> scaler = map(read("autoscaler.yaml"), "spec");
    assertThat(map(scaler, "scaleTargetRef").get("name"))
        .isEqualTo(map(DEPLOYMENT, "metadata").get("name"));
    assertThat((Integer) scaler.get("minReplicas")).isGreaterThan(1);
    assertThat(map(DEPLOYMENT, "spec").get("replicas")).as("it would undo the scaling").isNull();
    assertThat(map(DEPLOYMENT, "spec", "strategy", "rollingUpdate"))
        .containsEntry("maxUnavailable", 0);
    assertThat(map(read("disruption-budget.yaml"), "spec")).containsEntry("maxUnavailable", 1);
  }

  @Test
  void everySelectorMeansThePods() {
    Map<String, Object> labels = map(DEPLOYMENT, "spec", "template", "metadata", "labels");
    assertThat(map(DEPLOYMENT, "spec", "selector", "matchLabels")).isEqualTo(labels);
    assertThat(map(read("service.yaml"), "spec", "selector")).isEqualTo(labels);
    assertThat(map(read("disruption-budget.yaml"), "spec", "selector", "matchLabels"))
        .isEqualTo(labels);
    assertThat(list(POD, "topologySpreadConstraints"))
        .allMatch(each -> map(keys(each), "labelSelector", "matchLabels").equals(labels));
  }

  @Test
  void theServiceReachesThePort() {
    Map<String, Object> port = keys(list(map(read("service.yaml"), "spec"), "ports").getFirst());
    Map<String, Object> listening = keys(list(CONTAINER, "ports").getFirst());
    assertThat(port.get("targetPort")).isEqualTo(listening.get("name"));
    assertThat(variables().get("PORT")).isEqualTo(String.valueOf(listening.get("containerPort")));
    assertThat(map(CONTAINER, "readinessProbe", "httpGet").get("port"))
        .isEqualTo(listening.get("name"));
  }

  @Test
  void variablesAreThoseThatTheServiceReads() {
    Document operations = Document.read(Repository.file("docs/operations.md"));
    assertThat(operations.rows("Environment", "variable")).containsAll(variables().keySet());
    assertThat(list(generated("miniature"), "literals"))
        .map(literal -> literal.toString().split("=", 2)[0])
        .containsExactly("ORIGINALS_BUCKET", "AWS_REGION");
  }

  private static Map<String, String> variables() {
    return list(CONTAINER, "env").stream()
        .map(KubernetesTest::keys)
        .collect(
            Collectors.toMap(
                each -> String.valueOf(each.get("name")),
                each -> String.valueOf(each.get("value"))));
  }

  private static String mountOf(String volume) {
    return list(CONTAINER, "volumeMounts").stream()
        .map(KubernetesTest::keys)
        .filter(each -> volume.equals(each.get("name")))
        .map(each -> String.valueOf(each.get("mountPath")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> generated(String name) {
    return list(KUSTOMIZATION, "configMapGenerator").stream()
        .map(KubernetesTest::keys)
        .filter(each -> name.equals(each.get("name")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> read(String name) {
    try {
      String text = Files.readString(Repository.file("kubernetes/" + name));
      return keys(
          Objects.requireNonNull(
              new Load(LoadSettings.builder().build()).loadFromString(text), name));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(name + " cannot be read", unreadable);
    }
  }

  private static Map<String, Object> map(Map<String, Object> node, String... path) {
    Map<String, Object> inner = node;
    for (String key : path) {
      inner = keys(Objects.requireNonNull(inner.get(key), key));
    }
    return inner;
  }

  private static List<?> list(Map<String, Object> node, String key) {
    return (List<?>) Objects.requireNonNull(node.get(key), key);
  }

  /// All keys of the manifests are strings.
  @SuppressWarnings("unchecked")
  private static Map<String, Object> keys(Object node) {
    return (Map<String, Object>) node;
  }
}
