package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.Recipe;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Accidental and deliberate damage to files.
final class Damage {
  private static final int CUTS = 24;
  private static final int FLIPS = 48;

  private Damage() {}

  /// Returns the file truncated at many positions, and with flipped bits and overwritten bytes;
  /// always the same.
  static Stream<byte[]> all(byte[] file) {
    Stream<byte[]> cut =
        IntStream.range(0, CUTS).mapToObj(i -> Arrays.copyOf(file, i * file.length / CUTS));
    Stream<byte[]> headCut = IntStream.range(1, 64).mapToObj(i -> Arrays.copyOf(file, i));
    Stream<byte[]> flipped = IntStream.range(0, FLIPS).mapToObj(i -> flipped(file, i));
    return Stream.of(cut, headCut, flipped).flatMap(damaged -> damaged);
  }

  /// Checks that a renderer gives an image or an image exception, in time.
  static void survives(Renderer renderer, byte[] file) {
    long start = System.nanoTime();
    try {
      Looking.render(renderer, file, Recipe.inside(Box.of(60, 60)));
    } catch (ImageException expected) {
      assertThat(expected).hasMessageNotContaining("null");
    } catch (DeadlinePassedException late) {
      throw new AssertionError("Took too long", late);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  private static byte[] flipped(byte[] file, int seed) {
    Random random = new Random(seed);
    byte[] damaged = file.clone();
    int reach = seed % 2 == 0 ? Math.min(file.length, 200) : file.length; // headers matter most
    for (int i = 0; i <= seed % 8; i++) {
      int at = random.nextInt(reach);
      damaged[at] =
          (byte) (seed % 3 == 0 ? random.nextInt() : damaged[at] ^ 1 << random.nextInt(8));
    }
    return damaged;
  }
}
