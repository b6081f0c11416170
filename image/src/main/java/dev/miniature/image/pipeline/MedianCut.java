package dev.miniature.image.pipeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Chooses a palette by median cut (Heckbert 1982): the colour space is cut into boxes of about
/// equally many pixels. Alpha is a fourth axis, but opaque colours never share a box with others,
/// so that they stay opaque.
final class MedianCut {
  /// Five bits each for red, green and blue: colours that share them are counted as one.
  private static final int COLOUR_BITS = 15;

  private static final int ALPHA_BITS = 3;
  private static final int OPAQUE = 255;
  private static final int OPAQUE_LEVEL = 7;
  private static final int AXES = 4;

  private final int[] counts;
  private final long[][] sums;

  private MedianCut(int[] pixels, boolean alpha) {
    counts = new int[cells(alpha)];
    sums = new long[alpha ? AXES : AXES - 1][counts.length];
    for (int pixel : pixels) {
      if (pixel >>> 24 != 0) {
        int cell = cell(pixel, alpha);
        counts[cell]++;
        for (int c = 0; c < sums.length; c++) {
          sums[c][cell] += sample(pixel, c);
        }
      }
    }
  }

  /// Returns the number of cells.
  ///
  /// @param alpha whether pixels may be transparent
  static int cells(boolean alpha) {
    return 1 << (alpha ? COLOUR_BITS + ALPHA_BITS : COLOUR_BITS);
  }

  /// Returns the cell of a visible colour.
  static int cell(int colour, boolean alpha) {
    int rgb = ((colour >> 9) & 0x7C00) | ((colour >> 6) & 0x3E0) | ((colour >> 3) & 0x1F);
    int opacity = colour >>> 24;
    int level = opacity == OPAQUE ? OPAQUE_LEVEL : opacity * OPAQUE_LEVEL / OPAQUE;
    return alpha ? level << COLOUR_BITS | rgb : rgb;
  }

  /// Returns at most `most` colours for these pixels; transparent pixels do not count.
  ///
  /// @param alpha whether pixels may be transparent
  static int[] choose(int[] pixels, int most, boolean alpha) {
    MedianCut space = new MedianCut(pixels, alpha);
    PriorityQueue<Box> boxes = new PriorityQueue<>(Comparator.comparingLong(Box::worth).reversed());
    int opaque = alpha ? OPAQUE_LEVEL << COLOUR_BITS : 0;
    space.add(0, opaque, boxes);
    space.add(opaque, space.counts.length, boxes);
    while (boxes.size() < most && !boxes.isEmpty() && boxes.element().cells.length > 1) {
      space.cut(boxes.remove(), boxes);
    }
    return boxes.stream().mapToInt(space::mean).toArray();
  }

  /// A set of cells in use.
  ///
  /// @param cells the numbers of the cells
  /// @param pixels the number of pixels with these colours
  /// @param axis the channel, 0–3, with the largest spread
  /// @param spread the spread in that channel
  @SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
  private record Box(int[] cells, long pixels, int axis, int spread) {
    /// Returns the benefit of cutting this box: it is high for many pixels with a large spread.
    long worth() {
      return cells.length < 2 ? -1 : pixels * spread;
    }
  }

  private void add(int from, int to, PriorityQueue<Box> boxes) {
    int[] used = IntStream.range(from, to).filter(cell -> counts[cell] > 0).toArray();
    if (used.length > 0) {
      boxes.add(box(used));
    }
  }

  private Box box(int[] cells) {
    long pixels = 0;
    for (int cell : cells) {
      pixels += counts[cell];
    }
    int axis = 0;
    for (int other = 1; other < sums.length; other++) {
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

  /// Returns a channel on a scale of 0–31; alpha has steps of 4.
  private static int channel(int cell, int axis) {
    return axis < AXES - 1 ? (cell >> (10 - 5 * axis)) & 0x1F : (cell >> COLOUR_BITS) * 4;
  }

  /// Returns red, green, blue or alpha, 0–3.
  private static int sample(int pixel, int c) {
    return c < AXES - 1 ? (pixel >> (16 - 8 * c)) & 0xFF : pixel >>> 24;
  }

  private int mean(Box box) {
    long count = Math.max(1, box.pixels);
    int colour = OPAQUE << 24;
    for (int c = 0; c < sums.length; c++) {
      long sum = 0;
      for (int cell : box.cells) {
        sum += sums[c][cell];
      }
      int mean = (int) ((sum + count / 2) / count);
      colour = c < AXES - 1 ? colour | mean << (16 - 8 * c) : (colour & 0xFFFFFF) | mean << 24;
    }
    return colour;
  }
}
