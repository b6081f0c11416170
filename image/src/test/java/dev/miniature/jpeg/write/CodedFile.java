package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Reads bytes, Huffman tables, codes and values of a JPEG literally as T.81 describes them,
/// without regard to speed.
final class CodedFile {
  private final byte[] file;
  private final Map<Integer, Map<String, Integer>> codes = new HashMap<>();
  private int at;
  private int current;
  private int bitsLeft;

  CodedFile(byte[] file) {
    this.file = file;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  /// Checks that nothing comes after the place that it has reached.
  void end() {
    assertThat(at).isEqualTo(file.length);
  }

  /// Returns the Huffman tables so far, by class and destination: symbols by the digits of their
  /// codes.
  Map<Integer, Map<String, Integer>> codes() {
    return codes;
  }

  /// Reads a segment of Huffman tables up to its end (B.2.4.2).
  void tables(int end) {
    while (at < end) {
      Map<String, Integer> symbols = new HashMap<>();
      codes.put(one(), symbols);
      int values = at + 16;
      int code = 0;
      for (int length = 1; length <= 16; length++) {
        for (int left = one(); left > 0; left--) {
          String digits = Integer.toBinaryString((1 << length) | code).substring(1);
          assertThat(digits).hasSize(length).contains("0");
          symbols.put(digits, Byte.toUnsignedInt(file[values++]));
          code++;
        }
        code <<= 1;
      }
      at = values;
    }
  }

  /// Reads a symbol by its code.
  int symbol(int table) {
    Map<String, Integer> symbols = codes.getOrDefault(table, Map.of());
    String digits = "";
    while (!symbols.containsKey(digits)) {
      assertThat(digits).hasSizeLessThan(16);
      digits += bit();
    }
    return symbols.getOrDefault(digits, 0);
  }

  /// Reads the value of a coefficient from its bits (F.1.2.1).
  int value(int bits) {
    int value = bits(bits);
    return bits > 0 && value < 1 << (bits - 1) ? value - (1 << bits) + 1 : value;
  }

  /// Reads a number of this many bits.
  int bits(int count) {
    return IntStream.range(0, count).reduce(0, (value, _) -> value << 1 | bit());
  }

  int bit() {
    if (bitsLeft == 0) {
      boolean stuffed = file[at] == (byte) 0xFF;
      assertThat(!stuffed || file[at + 1] == 0).as("a marker in the data").isTrue();
      current = one();
      at += stuffed ? 1 : 0;
      bitsLeft = 8;
    }
    return current >> --bitsLeft & 1;
  }

  /// Checks that a scan is filled up with ones.
  void endScan() {
    while (bitsLeft > 0) {
      assertThat(bit()).isOne();
    }
  }

  int one() {
    return Byte.toUnsignedInt(file[at++]);
  }

  int two() {
    return one() << 8 | one();
  }
}
