package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Bounds;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.TooMuchMemoryException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Checks the memory estimates: a separate process renders the worst file of each format and depth,
/// and takes no more than its reservation, as counted by the kernel.
@EnabledOnOs(OS.LINUX)
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class DecodeMemoryIT {
  private static final double TOLERANCE = 1.3;

  /// The bytes that a refusal may take: some classes and an exception.
  private static final long NEARLY_NOTHING = 6_000_000;

  /// The bytes on the Java heap before the first picture, including the decoders' classes.
  private static final long IDLE_HEAP = 24_000_000;

  private static final long MAX_MILLISECONDS = 21_000;

  @TempDir private Path folder;

  private record Line(
      String name,
      long reserved,
      long peak,
      long milliseconds,
      String end,
      long refusedPeak,
      long refusedMilliseconds,
      String refusal) {
    static Line of(String text) {
      String[] parts = text.split("\\|", -1);
      return new Line(
          parts[0],
          Long.parseLong(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]),
          parts[4],
          Long.parseLong(parts[5]),
          Long.parseLong(parts[6]),
          parts[7]);
    }
  }

  @Test
  void libvipsTakesNoMoreThanWasSetAside() throws Exception {
    List<Line> lines = probe("vips", "-Xmx300m", WorstFiles.forVips(folder));
    SoftAssertions softly = new SoftAssertions();
    for (Line line : lines) {
      staysWithin(softly, line, "vips");
      if (isAnimated(line)) {
        softly.assertThat(line.refusal).as("the first frame of " + line.name).isEqualTo("vips");
        softly.assertThat(line.refusedPeak).as(line.name).isLessThan(line.reserved);
      } else {
        softly.assertThat(line.refusal).as("%s over the limit", line.name).isEqualTo("refused");
        softly.assertThat(line.refusedPeak).as(line.name).isLessThan(NEARLY_NOTHING);
        softly.assertThat(line.refusedMilliseconds).as(line.name).isLessThan(1_000);
      }
    }
    softly.assertAll();
  }

  private static boolean isAnimated(Line line) {
    return List.of("two.gif", "hundred.gif", "moving.webp").stream()
        .anyMatch(line.name::startsWith);
  }

  /// The kernel counts garbage too. So the heap is only as large as the estimate allows, and the
  /// whole process must not take more than that and the native part.
  @Test
  void javaTakesNoMoreThanWasSetAside() throws Exception {
    SoftAssertions softly = new SoftAssertions();
    for (String each : WorstFiles.forJava2d(folder)) {
      int colon = each.indexOf(':');
      Path path = Path.of(each.substring(0, colon));
      long file = Files.size(path);
      long heap = each.contains("progressive") ? 0 : needed(path, each.substring(colon + 1));
      long most = (long) (heap * TOLERANCE) + 2 * file + IDLE_HEAP;
      Line line = probe("java2d", "-Xmx" + most / 1024 + "k", List.of(each)).getFirst();
      softly
          .assertThat(line.end)
          .as("%s in %,d bytes of heap", line.name, most)
          .isEqualTo("java2d");
      softly.assertThat(line.peak).isLessThan((long) (line.reserved * TOLERANCE) + IDLE_HEAP);
      softly.assertThat(line.milliseconds).as(line.name).isLessThan(MAX_MILLISECONDS);
      softly.assertThat(line.refusal).as("%s over the limit", line.name).isEqualTo("refused");
    }
    softly.assertAll();
  }

  /// Returns the estimate of a render whose budget is empty.
  private static long needed(Path path, String words) throws Exception {
    Renderer renderer = Renderer.with(Decoders.usual(), Engine.JAVA2D);
    byte[] file = Files.readAllBytes(path);
    ImageHeader header = renderer.header(OriginalBytes.of(file));
    Recipe recipe = MemoryProbe.recipe(words);
    Bounds nothing =
        new Bounds(
            100_000_000, 1, 5_000_000, MemoryBudget.of(1), Deadline.in(Duration.ofMinutes(1)));
    try {
      renderer.render(OriginalBytes.of(file), header, recipe, nothing);
      throw new AssertionError(path + " takes nothing");
    } catch (TooMuchMemoryException tooMuch) {
      return tooMuch.needed();
    }
  }

  @Test
  void theCoreTakesNoMoreThanWasSetAside() throws Exception {
    SoftAssertions softly = new SoftAssertions();
    for (String each : WorstFiles.forTheCore(folder)) {
      String engine = each.endsWith("webp") ? "jpeg+vips" : "jpeg";
      staysWithin(softly, probe("jpeg", "-Xmx300m", List.of(each)).getFirst(), engine);
    }
    softly.assertAll();
  }

  private static void staysWithin(SoftAssertions softly, Line line, String engine) {
    softly.assertThat(line.end).as(line.name).isEqualTo(engine);
    softly
        .assertThat(line.peak)
        .as("%s, for which %,d bytes were set aside", line.name, line.reserved)
        .isLessThanOrEqualTo((long) (line.reserved * TOLERANCE));
    softly.assertThat(line.milliseconds).as(line.name).isLessThan(MAX_MILLISECONDS);
  }

  private List<Line> probe(String engine, String heap, List<String> cases) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmn8m",
            heap,
            "--enable-native-access=ALL-UNNAMED",
            "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(MemoryProbe.class.getName());
    command.add(engine);
    command.addAll(cases);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(() -> out).isZero();
    List<Line> lines = out.lines().map(Line::of).toList();
    assertThat(lines).hasSameSizeAs(cases);
    return lines;
  }
}
