package dev.miniature.jpeg.corpus;

import java.util.List;

/// Quantisation tables: one per component in order; the last one serves all remaining components.
public final class Quantisation {
  /// Table K.1, row by row.
  private static final int[] LUMINANCE = {
    16, 11, 10, 16, 24, 40, 51, 61, //
    12, 12, 14, 19, 26, 58, 60, 55, //
    14, 13, 16, 24, 40, 57, 69, 56, //
    14, 17, 22, 29, 51, 87, 80, 62, //
    18, 22, 37, 56, 68, 109, 103, 77, //
    24, 35, 55, 64, 81, 104, 113, 92, //
    49, 64, 78, 87, 103, 121, 120, 101, //
    72, 92, 95, 98, 112, 100, 103, 99
  };

  /// Table K.2, row by row.
  private static final int[] CHROMINANCE = {
    17, 18, 24, 47, 99, 99, 99, 99, //
    18, 21, 26, 66, 99, 99, 99, 99, //
    24, 26, 56, 99, 99, 99, 99, 99, //
    47, 66, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99
  };

  private final String name;
  private final List<int[]> tables;

  private Quantisation(String name, List<int[]> tables) {
    this.name = name;
    this.tables = tables;
  }

  /// Returns the tables of Annex K in eight bits, by the common quality scale.
  ///
  /// @param quality 1 (coarse) to 100 (every step is 1)
  public static Quantisation quality(int quality) {
    return new Quantisation(
        "q" + quality, List.of(scaled(LUMINANCE, quality, 255), scaled(CHROMINANCE, quality, 255)));
  }

  /// Returns the tables of Annex K in sixteen bits, which the same scale needs below quality 25.
  ///
  /// @param quality 1 to 20
  public static Quantisation wide(int quality) {
    return new Quantisation(
        "wide" + quality,
        List.of(scaled(LUMINANCE, quality, 32_767), scaled(CHROMINANCE, quality, 32_767)));
  }

  /// Returns three tables, one per component, without any symmetry, so that reading them in the
  /// wrong order, or for the wrong component, shows.
  public static Quantisation uneven() {
    int[][] tables = new int[3][64];
    for (int i = 0; i < 64; i++) {
      tables[0][i] = 1 + i;
      tables[1][i] = 3 + 2 * (i / 8) + i % 8;
      tables[2][i] = 70 - i;
    }
    return new Quantisation("uneven", List.of(tables));
  }

  /// Returns the number of tables.
  int count() {
    return tables.size();
  }

  /// Returns which table this component uses.
  int index(int component) {
    return Math.min(component, tables.size() - 1);
  }

  /// Returns the step of a component's coefficient.
  ///
  /// @param place 0 to 63, row by row
  public int step(int component, int place) {
    return tables.get(index(component))[place];
  }

  /// Returns whether a step needs sixteen bits.
  boolean isWide() {
    for (int[] table : tables) {
      for (int step : table) {
        if (step > 255) {
          return true;
        }
      }
    }
    return false;
  }

  /// Returns table `index` in the format of B.2.4.1, in sixteen bits if any table needs them.
  byte[] definition(int index) {
    boolean wide = isWide();
    SegmentBytes out = new SegmentBytes().u8((wide ? 0x10 : 0) | index);
    for (int i = 0; i < 64; i++) {
      int step = tables.get(index)[ZigZag.natural(i)];
      if (wide) {
        out.u16(step);
      } else {
        out.u8(step);
      }
    }
    return out.toArray();
  }

  private static int[] scaled(int[] table, int quality, int most) {
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    int[] steps = new int[64];
    for (int i = 0; i < 64; i++) {
      steps[i] = Math.clamp((table[i] * percent + 50) / 100, 1, most);
    }
    return steps;
  }

  @Override
  public String toString() {
    return name;
  }
}
