package dev.miniature.infra;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/// Runs one synthesis in a separate process.
final class SynthesisProgram {
  private SynthesisProgram() {}

  /// Returns a configuration that uses as many features as possible.
  static Map<String, Object> everything() {
    Map<String, Object> everything = new TreeMap<>();
    everything.put("region", "eu-central-1");
    everything.put("rateLimit", 2000);
    everything.put("sampleImages", true);
    everything.put("signingKeys", Map.of("b", TestProject.PUBLIC_KEY, "a", TestProject.PUBLIC_KEY));
    return everything;
  }

  /// Returns the same on Fargate.
  static Map<String, Object> everythingOnFargate() {
    Map<String, Object> everything = everything();
    everything.putAll(Fargate.BUILT);
    return everything;
  }

  /// Starts a process with this class path.
  static Process start(Path project, Path out, String compute) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dminiature.home=" + TestProject.realHome(),
            "-cp",
            System.getProperty("java.class.path"),
            SynthesisProgram.class.getName(),
            project.toString(),
            out.toString(),
            compute);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /// Writes the templates.
  ///
  /// @param arguments the folder of the project, that of the templates, and `lambda` or `fargate`
  public static void main(String[] arguments) throws Exception {
    Map<String, Object> context = TestProject.context();
    context.putAll(arguments[2].equals("fargate") ? everythingOnFargate() : everything());
    App app = new App(AppProps.builder().context(context).outdir(arguments[1]).build());
    MiniatureApp.build(app, new Project(Path.of(arguments[0])));
    app.synth();
  }
}
