package dev.miniature.image.java2d;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Selects a palette by cutting the colour space into boxes with about equally many pixels (median
/// cut, Heckbert 1982).
final class ColourBoxes {
  /// Five bits per channel: colours that share them are counted as one.
  static final int BITS = 15;

  private final int[] counts = new int[1 << BITS];
  private final long[][] sums = new long[3][1 << BITS];

  private ColourBoxes(int[] pixels) {
    for (int pixel : pixels) {
      if (pixel >>> 24 != 0) {
        int cell = cell(pixel);
        counts[cell]++;
        for (int c = 0; c < 3; c++) {
          sums[c][cell] += (pixel >> (16 - 8 * c)) & 0xFF;
        }
      }
    }
  }

  /// Returns the cell of a colour.
  static int cell(int colour) {
    return ((colour >> 9) & 0x7C00) | ((colour >> 6) & 0x3E0) | ((colour >> 3) & 0x1F);
  }

  /// Returns at most `most` opaque colours for these pixels; transparent pixels do not count.
  static int[] choose(int[] pixels, int most) {
    ColourBoxes space = new ColourBoxes(pixels);
    PriorityQueue<Box> boxes = new PriorityQueue<>(Comparator.comparingLong(Box::worth).reversed());
    boxes.add(space.box(space.used()));
    while (boxes.size() < most && boxes.element().cells.length > 1) {
      space.cut(boxes.remove(), boxes);
    }
    return boxes.stream().mapToInt(space::mean).toArray();
  }

  /// A set of cells in use.
  ///
  /// @param cells the numbers of the cells
  /// @param pixels the number of pixels with these colours
  /// @param axis the channel, 0–2, with the largest spread
  /// @param spread the spread in that channel
  @SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
  private record Box(int[] cells, long pixels, int axis, int spread) {
    /// Returns the benefit of cutting this box: it is high for many pixels with a large spread.
    long worth() {
      return cells.length < 2 ? -1 : pixels * spread;
    }
  }

  private int[] used() {
    return IntStream.range(0, counts.length).filter(cell -> counts[cell] > 0).toArray();
  }

  private Box box(int[] cells) {
    long pixels = 0;
    for (int cell : cells) {
      pixels += counts[cell];
    }
    int axis = 0;
    for (int other = 1; other < 3; other++) {
      axis = spread(cells, other) > spread(cells, axis) ? other : axis;
    }
    return new Box(cells, pixels, axis, spread(cells, axis));
  }

  private void cut(Box box, PriorityQueue<Box> boxes) {
    int[] sorted =
        Arrays.stream(box.cells)
            .boxed()
            .sorted(Comparator.comparingInt(cell -> channel(cell, box.axis)))
            .mapToInt(cell -> cell)
            .toArray();
    int at = 1;
    long before = counts[sorted[0]];
    while (at < sorted.length - 1 && before + counts[sorted[at]] <= box.pixels / 2) {
      before += counts[sorted[at++]];
    }
    boxes.add(box(Arrays.copyOf(sorted, at)));
    boxes.add(box(Arrays.copyOfRange(sorted, at, sorted.length)));
  }

  private static int spread(int[] cells, int axis) {
    int least = 31;
    int most = 0;
    for (int cell : cells) {
      least = Math.min(least, channel(cell, axis));
      most = Math.max(most, channel(cell, axis));
    }
    return Math.max(0, most - least);
  }

  private static int channel(int cell, int axis) {
    return (cell >> (10 - 5 * axis)) & 0x1F;
  }

  private int mean(Box box) {
    long count = Math.max(1, box.pixels);
    int colour = 0xFF;
    for (int c = 0; c < 3; c++) {
      long sum = 0;
      for (int cell : box.cells) {
        sum += sums[c][cell];
      }
      colour = colour << 8 | (int) ((sum + count / 2) / count);
    }
    return colour;
  }
}
