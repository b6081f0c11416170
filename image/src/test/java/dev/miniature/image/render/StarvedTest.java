package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// If the system lacks memory, no picture is reported as damaged, and the process does not end.
@EnabledOnOs(OS.LINUX)
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class StarvedTest {
  @TempDir private Path folder;

  @Test
  void whatFailsForWantOfMemoryIsTheSystemsFaultAndWorksLater() throws Exception {
    String starved = "SystemExhaustedException, then made";
    assertThat(run())
        .containsExactly(
            "watched: true",
            "PNG: " + starved,
            "JPEG: " + starved,
            "GIF: " + starved,
            "WebP: " + starved,
            "written WebP: " + starved,
            "broken PNG: SystemExhaustedException, then BrokenImageException");
  }

  private List<String> run() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms300m",
            "-Xmx300m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            StarvedProgram.class.getName());
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    Process process = builder.redirectError(folder.resolve("err").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(() -> out).isZero();
    return out.lines().toList();
  }
}
