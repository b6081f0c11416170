package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Renders that share a budget stay within it together: eight threads render the worst file of each
/// format in one process, which would take two gigabytes without a budget.
@EnabledOnOs(OS.LINUX)
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class CrowdMemoryIT {
  private static final long BUDGET = 500_000_000;

  /// The whole heap counts, because the kernel counts garbage too. 0.67 to 0.69 GB were measured in
  /// total: estimates are rarely too low, and freed memory is given back.
  private static final long HEAP = 300L << 20;

  @TempDir private Path folder;

  @Test
  void manyAtOnceStayWithinTheBudgetTheyShare() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmn8m",
            "-Xmx" + HEAP,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CrowdProbe.class.getName(),
            Long.toString(BUDGET)));
    WorstFiles.forVips(folder).stream()
        .filter(each -> !each.contains("noise-rgba"))
        .forEach(command::add);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    String[] parts = out.strip().split("\\|", -1);
    assertThat(Integer.parseInt(parts[0])).as("made").isGreaterThan(20);
    assertThat(Integer.parseInt(parts[1])).as("refused").isZero();
    assertThat(Long.parseLong(parts[2])).isLessThan(BUDGET + HEAP);
  }
}
