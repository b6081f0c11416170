package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the coefficients of a baseline file with one scan, literally as T.81 describes it and
/// without regard to speed.
final class ReadBack {
  private final byte[] file;
  private final Map<Integer, Map<String, Integer>> codes = new HashMap<>();
  private final List<short[]> planes = new ArrayList<>();
  private int at;
  private int width;
  private int height;
  private int[] sides = {};
  private int[] tables = {};
  private int current;
  private int bitsLeft;

  private ReadBack(byte[] file) {
    this.file = file;
  }

  /// Returns the coefficients of each component, including those of blocks that complete an MCU.
  static List<short[]> wholePlanes(byte[] file) {
    ReadBack reader = new ReadBack(file);
    reader.read();
    return reader.planes;
  }

  /// Returns the coefficients of each component, only of blocks that contain a part of the picture.
  static List<short[]> planes(byte[] file) {
    ReadBack reader = new ReadBack(file);
    reader.read();
    List<short[]> cropped = new ArrayList<>();
    for (int component = 0; component < reader.sides.length; component++) {
      cropped.add(reader.cropped(component));
    }
    return cropped;
  }

  /// Returns the Huffman tables of a file, by class and destination: symbols by the digits of their
  /// codes.
  static Map<Integer, Map<String, Integer>> codes(byte[] file) {
    ReadBack reader = new ReadBack(file);
    reader.read();
    return reader.codes;
  }

  private void read() {
    assertThat(two()).isEqualTo(0xFFD8);
    int marker = two();
    while (marker != 0xFFDA) {
      int end = at + two();
      switch (marker) {
        case 0xFFC0 -> frame();
        case 0xFFC4 -> tables(end);
        default -> assertThat(marker).isIn(0xFFE0, 0xFFDB);
      }
      at = end;
      marker = two();
    }
    int data = at + two();
    selectors();
    at = data;
    scan();
    assertThat(two()).isEqualTo(0xFFD9);
    assertThat(at).isEqualTo(file.length);
  }

  private void frame() {
    assertThat(one()).isEqualTo(8);
    height = two();
    width = two();
    sides = new int[one()];
    for (int component = 0; component < sides.length; component++) {
      one();
      sides[component] = one() & 0xF;
      one();
    }
  }

  private void tables(int end) {
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

  private void selectors() {
    tables = new int[one()];
    for (int component = 0; component < tables.length; component++) {
      one();
      tables[component] = one();
    }
  }

  private void scan() {
    int[] previous = new int[sides.length];
    for (int side : sides) {
      planes.add(new short[mcus(width) * mcus(height) * side * side * 64]);
    }
    for (int mcu = 0; mcu < mcus(width) * mcus(height); mcu++) {
      for (int component = 0; component < sides.length; component++) {
        int side = sides[component];
        for (int part = 0; part < side * side; part++) {
          int row = mcu / mcus(width) * side + part / side;
          int column = mcu % mcus(width) * side + part % side;
          int from = (row * mcus(width) * side + column) * 64;
          block(planes.get(component), from, tables[component]);
          planes.get(component)[from] += (short) previous[component];
          previous[component] = planes.get(component)[from];
        }
      }
    }
    while (bitsLeft > 0) {
      assertThat(bit()).isOne();
    }
  }

  private void block(short[] plane, int from, int table) {
    plane[from] = (short) value(symbol(table >> 4));
    for (int index = 1; index < 64; index++) {
      int symbol = symbol(0x10 | (table & 0xF));
      if (symbol == 0) {
        return;
      }
      index += symbol >> 4;
      plane[from + index] = (short) value(symbol & 0xF);
    }
  }

  private int symbol(int table) {
    Map<String, Integer> symbols = codes.getOrDefault(table, Map.of());
    String digits = "";
    while (!symbols.containsKey(digits)) {
      assertThat(digits).hasSizeLessThan(16);
      digits += bit();
    }
    return symbols.getOrDefault(digits, 0);
  }

  private int value(int bits) {
    int value = 0;
    for (int i = 0; i < bits; i++) {
      value = value << 1 | bit();
    }
    return bits > 0 && value < 1 << (bits - 1) ? value - (1 << bits) + 1 : value;
  }

  private int bit() {
    if (bitsLeft == 0) {
      boolean stuffed = file[at] == (byte) 0xFF;
      assertThat(!stuffed || file[at + 1] == 0).as("a marker in the data").isTrue();
      current = one();
      at += stuffed ? 1 : 0;
      bitsLeft = 8;
    }
    return current >> --bitsLeft & 1;
  }

  private short[] cropped(int component) {
    int side = sides[component];
    int most = sides[0];
    int columns = Math.ceilDiv(Math.ceilDiv(width * side, most), 8);
    int rows = Math.ceilDiv(Math.ceilDiv(height * side, most), 8);
    short[] cropped = new short[columns * rows * 64];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          planes.get(component),
          row * mcus(width) * side * 64,
          cropped,
          row * columns * 64,
          columns * 64);
    }
    return cropped;
  }

  private int mcus(int pixels) {
    return Math.ceilDiv(pixels, 8 * sides[0]);
  }

  private int one() {
    return Byte.toUnsignedInt(file[at++]);
  }

  private int two() {
    return one() << 8 | one();
  }
}
