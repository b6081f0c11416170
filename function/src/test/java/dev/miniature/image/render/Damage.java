package dev.miniature.image.render;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What may happen to a file on its way, and what people do to one on purpose.
final class Damage {
  private static final int CUTS = 24;
  private static final int FLIPS = 48;

  private Damage() {}

  /// The file cut off at many places, and with bits turned and bytes overwritten, always the same.
  static Stream<byte[]> all(byte[] file) {
    Stream<byte[]> cut =
        IntStream.range(0, CUTS).mapToObj(i -> Arrays.copyOf(file, i * file.length / CUTS));
    Stream<byte[]> headCut = IntStream.range(1, 64).mapToObj(i -> Arrays.copyOf(file, i));
    Stream<byte[]> flipped = IntStream.range(0, FLIPS).mapToObj(i -> flipped(file, i));
    return Stream.of(cut, headCut, flipped).flatMap(damaged -> damaged);
  }

  private static byte[] flipped(byte[] file, int seed) {
    Random random = new Random(seed);
    byte[] damaged = file.clone();
    int reach = seed % 2 == 0 ? Math.min(file.length, 200) : file.length; // headers hurt most
    for (int i = 0; i <= seed % 8; i++) {
      int at = random.nextInt(reach);
      damaged[at] =
          (byte) (seed % 3 == 0 ? random.nextInt() : damaged[at] ^ 1 << random.nextInt(8));
    }
    return damaged;
  }
}
