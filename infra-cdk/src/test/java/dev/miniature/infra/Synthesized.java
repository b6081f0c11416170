package dev.miniature.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.miniature.infra.config.InvalidConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.cxapi.CloudAssembly;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

/// The templates of one configuration. Each is synthesized once for all tests, because that takes a
/// second.
final class Synthesized {
  private static final Map<Map<String, Object>, Synthesized> MADE = new HashMap<>();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, JsonNode> templates = new TreeMap<>();

  private Synthesized(Path folder, CloudAssembly assembly) {
    this.folder = folder;
    for (CloudFormationStackArtifact stack : assembly.getStacks()) {
      templates.put(stack.getStackName(), read(Path.of(stack.getTemplateFullPath())));
      read(folder.resolve(stack.getStackName() + ".metadata.json"))
          .forEach(entries ->
              entries.forEach(entry -> {
                if (entry.get("type").asText().matches("aws:cdk:(error|warning)")) {
                  findings.add(entry.get("data").asText());
                }
              }));
    }
  }

  /// Returns the templates for `cdk.json`.
  static Synthesized standard() {
    return with(Map.of());
  }

  /// Returns the templates for `cdk.json` with `changes`.
  static synchronized Synthesized with(Map<String, Object> changes) {
    return MADE.computeIfAbsent(changes, Synthesized::anew);
  }

  /// Synthesizes again without the cache.
  static Synthesized anew(Map<String, Object> changes) {
    return anew(changes, UnaryOperator.identity());
  }

  /// Synthesizes again with another `styles.yaml`.
  static Synthesized anew(Map<String, Object> changes, UnaryOperator<String> styles) {
    Path folder = nextFolder();
    try {
      Project project = TestProject.in(Files.createDirectories(folder.resolve("project")));
      Path styleFile = project.home().resolve("styles.yaml");
      Files.writeString(styleFile, styles.apply(Files.readString(styleFile)));
      return of(project, changes, folder.resolve("out"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Returns the templates of the real project with the built function.
  static Synthesized ofTheRealProject() {
    try {
      return of(new Project(TestProject.realHome()), Map.of(), nextFolder().resolve("out"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Synthesized of(Project project, Map<String, Object> changes, Path out)
      throws IOException {
    Map<String, Object> context = TestProject.context();
    context.putAll(changes);
    App app = new App(AppProps.builder().context(context).outdir(out.toString()).build());
    try {
      MiniatureApp.build(app, project);
    } catch (InvalidConfigurationException wrong) {
      throw new IllegalArgumentException(wrong);
    }
    return new Synthesized(out, app.synth());
  }

  private static Path nextFolder() {
    return Path.of(System.getProperty("test.folder"), Integer.toString(COUNT.incrementAndGet()));
  }

  /// Returns the names of the stacks, and their templates.
  Map<String, JsonNode> templates() {
    return templates;
  }

  /// Returns the findings of AWS Solutions and of the CDK itself.
  List<String> findings() {
    return findings;
  }

  /// Returns an asset by its name in the asset bucket.
  Path asset(String name) {
    return folder.resolve("asset." + name);
  }

  /// Returns the files of the templates.
  List<Path> files() {
    return templates.keySet().stream()
        .map(stack -> folder.resolve(stack + ".template.json"))
        .toList();
  }

  /// Returns the template with everything except the parts in us-east-1.
  JsonNode template() {
    return template(false);
  }

  /// Returns the template with the parts in us-east-1 while the rest is elsewhere.
  JsonNode edge() {
    return template(true);
  }

  private JsonNode template(boolean edge) {
    return templates.entrySet().stream()
        .filter(stack -> stack.getKey().endsWith("-edge") == edge)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /// Returns the properties of the only resource of a type.
  JsonNode only(String type) {
    List<JsonNode> all = all(type);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " of " + type);
    }
    return all.getFirst().get("Properties");
  }

  /// Returns every resource of a type, with its attributes.
  List<JsonNode> all(String type) {
    return resources().filter(each -> each.get("Type").asText().equals(type)).toList();
  }

  /// Returns the logical ids of every resource of a type.
  List<String> ids(String type) {
    return template().get("Resources").properties().stream()
        .filter(each -> each.getValue().get("Type").asText().equals(type))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Stream<JsonNode> resources() {
    return StreamSupport.stream(template().get("Resources").spliterator(), false);
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
