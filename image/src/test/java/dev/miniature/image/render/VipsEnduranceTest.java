package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final long PAGE = 4096;

  private final byte[] photo = Jpegs.encode(Scenes.photo(401, 301), 85);
  private final byte[] logo = Pngs.encode(Drawings.logo(200));
  private final byte[] cut = Arrays.copyOf(photo, photo.length / 2);

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

  @Test
  @EnabledOnOs(OS.LINUX)
  void thousandsOfRendersLeaveNothingBehind() throws Exception {
    renders(500);
    long before = residentBytes();
    renders(1_500);
    assertThat(residentBytes() - before).isLessThan(40_000_000);
    assertThat(Libvips.leftBehind()).isZero();
  }

  private void renders(int count) throws Exception {
    Recipe recipe = Recipe.inside(Box.ofWidth(60));
    for (int i = 0; i < count; i++) {
      byte[] original = i % 3 == 0 ? logo : i % 3 == 1 ? photo : cut;
      try {
        assertThat(Libvips.render(original, recipe).bytes()).isNotEmpty();
      } catch (ImageException expected) {
        assertThat(original).isSameAs(cut);
      }
    }
  }

  private static long residentBytes() throws Exception {
    return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ", 3)[1]) * PAGE;
  }
}
