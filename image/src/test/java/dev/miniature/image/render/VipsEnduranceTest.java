package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class VipsEnduranceTest {
  private final byte[] photo = Jpegs.encode(Scenes.photo(401, 301), 85);

  @Test
  void manyThreadsGetTheSamePicturesAsOne() throws Exception {
    Recipe recipe = Recipe.inside(Box.ofWidth(100)).withFormat(ImageFormat.JPEG);
    byte[] expected = Libvips.render(photo, recipe).bytes();
    List<Future<byte[]>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 200; i++) {
        results.add(threads.submit(() -> Libvips.render(photo, recipe).bytes()));
      }
    }
    for (Future<byte[]> result : results) {
      assertThat(result.get()).isEqualTo(expected);
    }
    assertThat(Libvips.leftBehind()).isZero();
  }

  /// In a process of its own: in this one, the heap grows by what other tests need.
  @Test
  @EnabledOnOs(OS.LINUX)
  void thousandsOfRendersLeaveNothingBehind() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms100m",
                "-Xmx100m",
                "-XX:+AlwaysPreTouch",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EnduranceProbe.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    String[] parts = out.strip().split("\\|", -1);
    assertThat(Long.parseLong(parts[0])).isLessThan(40_000_000);
    assertThat(parts[1]).isEqualTo("0");
  }
}
