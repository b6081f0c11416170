package dev.miniature.fuzz.mutation;

import java.util.random.RandomGenerator;

/// Numbers that programs often handle wrongly.
final class Numbers {
  private static final long[] BORDERS = {
    0,
    1,
    2,
    3,
    4,
    5,
    7,
    8,
    9,
    15,
    16,
    17,
    31,
    32,
    64,
    100,
    127,
    128,
    129,
    254,
    255,
    256,
    257,
    1_000,
    4_095,
    4_096,
    10_000,
    16_383,
    16_384,
    30_000,
    32_767,
    32_768,
    65_534,
    65_535,
    65_536,
    100_000,
    1_000_000,
    16_777_215,
    16_777_216,
    0x3FFF_FFFFL,
    0x7FFF_FFFEL,
    0x7FFF_FFFFL,
    0x8000_0000L,
    0xFFFF_FFFEL,
    0xFFFF_FFFFL,
    Long.MAX_VALUE,
    -1
  };

  private Numbers() {}

  /// Returns a replacement for `value`.
  static long instead(long value, RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> BORDERS[random.nextInt(BORDERS.length)];
      case 3 -> value + random.nextInt(-3, 4);
      case 4 -> value << random.nextInt(1, 24);
      case 5 -> value >>> random.nextInt(1, 16);
      case 6 -> value ^ (1L << random.nextInt(32));
      default -> random.nextInt(1 << random.nextInt(1, 31));
    };
  }
}
