package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the coefficients of a progressive file literally as T.81, annex G, describes it, without
/// regard to speed, and checks that every scan may come where it comes (G.1.1.1).
final class ScansReadBack {
  private static final int UNSEEN = -1;

  private final CodedFile in;
  private final List<short[]> planes = new ArrayList<>();
  private final List<String> scans = new ArrayList<>();
  private int[][] shifts = {};
  private int[] sides = {};
  private int width;
  private int height;
  private int endedBlocks;

  private ScansReadBack(byte[] file) {
    this.in = new CodedFile(file);
    in.moveTo(2);
  }

  /// Reads a whole file.
  static ScansReadBack of(byte[] file) {
    ScansReadBack reader = new ScansReadBack(file);
    reader.read();
    return reader;
  }

  /// Returns the coefficients of each component, only of blocks that contain a part of the picture.
  List<short[]> planes() {
    return planes;
  }

  /// Returns the scans in order: components, first and last coefficient, high and low bit.
  List<String> scans() {
    return scans;
  }

  private void read() {
    for (int marker = in.two(); marker != 0xFFD9; marker = in.two()) {
      int end = in.at() + in.two();
      switch (marker) {
        case 0xFFC2 -> frame();
        case 0xFFC4 -> in.tables(end);
        case 0xFFDA -> scan(end);
        default -> assertThat(marker).isIn(0xFFE0, 0xFFDB);
      }
      if (marker != 0xFFDA) {
        in.moveTo(end);
      }
    }
    in.end();
    for (int[] bits : shifts) {
      assertThat(bits).containsOnly(0);
    }
  }

  private void frame() {
    assertThat(in.one()).isEqualTo(8);
    height = in.two();
    width = in.two();
    sides = new int[in.one()];
    shifts = new int[sides.length][64];
    for (int component = 0; component < sides.length; component++) {
      in.one();
      sides[component] = in.one() & 0xF;
      in.one();
      Arrays.fill(shifts[component], UNSEEN);
    }
    for (int component = 0; component < sides.length; component++) {
      planes.add(new short[64 * columns(component) * rows(component)]);
    }
  }

  private void scan(int end) {
    int[] components = new int[in.one()];
    int[] selectors = new int[components.length];
    for (int i = 0; i < components.length; i++) {
      components[i] = in.one() - 1;
      selectors[i] = in.one();
    }
    int start = in.one();
    int last = in.one();
    int high = in.one();
    int low = high & 0xF;
    high >>= 4;
    scans.add(Arrays.toString(components) + " " + start + "–" + last + " " + high + "→" + low);
    assertThat(in.at()).isEqualTo(end);
    assertThat(start == 0 ? last : 0).isZero();
    assertThat(start > 0 ? components.length : 1).isOne();
    assertThat(last).isBetween(start, 63);
    assertThat(low).isEqualTo(high == 0 ? low : high - 1);
    for (int component : components) {
      for (int index = start; index <= last; index++) {
        assertThat(shifts[component][0]).isGreaterThanOrEqualTo(start == 0 ? UNSEEN : 0);
        assertThat(shifts[component][index]).isEqualTo(high == 0 ? UNSEEN : high);
        shifts[component][index] = low;
      }
    }
    if (start == 0) {
      means(components, selectors);
    } else {
      band(components[0], 0x10 | selectors[0], start, last, high, low);
    }
    assertThat(endedBlocks).isZero();
    in.endScan();
  }

  private void means(int[] components, int[] selectors) {
    int[] previous = new int[components.length];
    int mcus = Math.ceilDiv(width, 8 * sides[0]) * Math.ceilDiv(height, 8 * sides[0]);
    for (int mcu = 0; mcu < mcus; mcu++) {
      for (int i = 0; i < components.length; i++) {
        int side = components.length == 1 ? 1 : sides[components[i]];
        int across = components.length == 1 ? columns(0) : Math.ceilDiv(width, 8 * sides[0]);
        for (int part = 0; part < side * side; part++) {
          int row = mcu / across * side + part / side;
          int column = mcu % across * side + part % side;
          previous[i] += in.value(in.symbol(selectors[i] >> 4));
          if (row < rows(components[i]) && column < columns(components[i])) {
            planes.get(components[i])[64 * (row * columns(components[i]) + column)] =
                (short) previous[i];
          }
        }
      }
    }
  }

  private void band(int component, int table, int start, int last, int high, int low) {
    short[] plane = planes.get(component);
    for (int from = 0; from < plane.length; from += 64) {
      int index = start;
      while (index <= last && endedBlocks == 0) {
        int symbol = in.symbol(table);
        int run = symbol >> 4;
        int size = symbol & 0xF;
        if (size == 0 && run < 15) {
          endedBlocks = (1 << run) + in.bits(run);
          break;
        }
        int value = high == 0 ? in.value(size) : size == 0 ? 0 : in.bit() == 1 ? 1 : -1;
        assertThat(high == 0 ? 1 : size).isLessThan(2);
        index = passed(plane, from, index, last, run, high, low);
        if (value != 0) {
          plane[from + index] = (short) (value * (1 << low));
        }
        index++;
      }
      if (endedBlocks > 0) {
        passed(plane, from, index, last, 64, high, low);
        endedBlocks--;
      }
    }
  }

  /// Returns the place after this many zeros; known coefficients among them get their next bit.
  private int passed(short[] plane, int from, int start, int last, int zeros, int high, int low) {
    int left = zeros;
    for (int index = start; index <= last; index++) {
      if (plane[from + index] == 0) {
        if (left-- == 0) {
          return index;
        }
      } else {
        assertThat(high).isPositive();
        plane[from + index] +=
            (short) (in.bit() * Integer.signum(plane[from + index]) * (1 << low));
      }
    }
    assertThat(zeros).isEqualTo(64);
    return last;
  }

  private int columns(int component) {
    return Math.ceilDiv(Math.ceilDiv(width * sides[component], sides[0]), 8);
  }

  private int rows(int component) {
    return Math.ceilDiv(Math.ceilDiv(height * sides[component], sides[0]), 8);
  }
}
