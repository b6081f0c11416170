package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A real JavaScript engine, which is started once for many values.
final class Node {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Node() {}

  /// Returns the results of `function` in `program` for each value. Skips the test if there is no
  /// Node on the path.
  static List<JsonNode> map(String program, String function, List<?> values)
      throws IOException, InterruptedException {
    assumeThat(isThere()).as("there is no node on the path").isTrue();
    String whole =
        program
            + "\nprocess.stdout.write(JSON.stringify(JSON.parse(require('fs').readFileSync(0))"
            + ".map(each => { const made = ("
            + function
            + ")(each); return made === undefined ? null : made; })));";
    Process node = new ProcessBuilder("node", "-e", whole).redirectErrorStream(true).start();
    Thread.ofVirtual().start(() -> write(node, values));
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
    return JSON.readerForListOf(JsonNode.class).readValue(said);
  }

  private static void write(Process node, List<?> values) {
    try (OutputStream in = node.getOutputStream()) {
      in.write(JSON.writeValueAsBytes(values));
    } catch (IOException _) {
      // It ended early, and reports the reason itself.
    }
  }

  private static boolean isThere() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "node"))
        .anyMatch(Files::isExecutable);
  }
}
