package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the coefficients of a baseline file with one scan, literally as T.81 describes it and
/// without regard to speed.
final class ReadBack {
  private final CodedFile in;
  private final List<short[]> planes = new ArrayList<>();
  private int width;
  private int height;
  private int[] sides = {};
  private int[] tables = {};

  private ReadBack(byte[] file) {
    this.in = new CodedFile(file);
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
    return reader.in.codes();
  }

  private void read() {
    assertThat(in.two()).isEqualTo(0xFFD8);
    int marker = in.two();
    while (marker != 0xFFDA) {
      int end = in.at() + in.two();
      switch (marker) {
        case 0xFFC0 -> frame();
        case 0xFFC4 -> in.tables(end);
        default -> assertThat(marker).isIn(0xFFE0, 0xFFDB);
      }
      in.moveTo(end);
      marker = in.two();
    }
    int data = in.at() + in.two();
    selectors();
    in.moveTo(data);
    scan();
    assertThat(in.two()).isEqualTo(0xFFD9);
    in.end();
  }

  private void frame() {
    assertThat(in.one()).isEqualTo(8);
    height = in.two();
    width = in.two();
    sides = new int[in.one()];
    for (int component = 0; component < sides.length; component++) {
      in.one();
      sides[component] = in.one() & 0xF;
      in.one();
    }
  }

  private void selectors() {
    tables = new int[in.one()];
    for (int component = 0; component < tables.length; component++) {
      in.one();
      tables[component] = in.one();
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
    in.endScan();
  }

  private void block(short[] plane, int from, int table) {
    plane[from] = (short) in.value(in.symbol(table >> 4));
    for (int index = 1; index < 64; index++) {
      int symbol = in.symbol(0x10 | (table & 0xF));
      if (symbol == 0) {
        return;
      }
      index += symbol >> 4;
      plane[from + index] = (short) in.value(symbol & 0xF);
    }
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
}
