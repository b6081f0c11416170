package dev.miniature.infra;

import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.InvalidConfigurationException;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;

/// The CDK app. `cdk.json` starts it through `./miniature cdk`.
public final class MiniatureApp {
  private MiniatureApp() {}

  /// Writes the templates where the CDK command line expects them.
  ///
  /// @param arguments none
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("miniature.home", "."));
    App app = new App();
    try {
      build(app, new Project(home.toAbsolutePath().normalize()));
    } catch (InvalidConfigurationException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(1);
    }
    app.synth();
  }

  /// Adds the stacks to `app`, as its context configures them.
  static MiniatureStack build(App app, Project project) throws InvalidConfigurationException {
    Configuration configuration = Configuration.of(context(app));
    MiniatureStack stack = new MiniatureStack(app, configuration, project);
    tag(app, "service", "miniature");
    tag(app, "stage", configuration.stage());
    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).reports(false).build());
    return stack;
  }

  /// Tags resources, so that a bill can be split by installation. Dashboards support no tags.
  private static void tag(App app, String key, String value) {
    TagProps props =
        TagProps.builder().excludeResourceTypes(List.of("AWS::CloudWatch::Dashboard")).build();
    Tags.of(app).add(key, value, props);
  }

  private static Map<String, Object> context(App app) {
    Map<String, Object> context = new HashMap<>();
    if (app.getNode().getAllContext() instanceof Map<?, ?> all) {
      all.forEach((key, value) -> context.put(key.toString(), value));
    }
    return context;
  }
}
