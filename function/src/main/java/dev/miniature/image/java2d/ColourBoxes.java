package dev.miniature.image.java2d;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Chooses few colours for a picture of many, by cutting the space of its colours into boxes of
/// about equally many pixels (Heckbert 1982).
final class ColourBoxes {
  /// Five bits a channel: what two colours share that are counted as one.
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

  /// The cell of a colour.
  static int cell(int colour) {
    return ((colour >> 9) & 0x7C00) | ((colour >> 6) & 0x3E0) | ((colour >> 3) & 0x1F);
  }

  /// At most `most` opaque colours for these pixels, of which the clear ones do not count.
  static int[] choose(int[] pixels, int most) {
    ColourBoxes boxes = new ColourBoxes(pixels);
    List<List<Integer>> parts = new ArrayList<>();
    parts.add(boxes.used());
    while (parts.size() < most) {
      List<Integer> widest =
          parts.stream()
              .filter(part -> part.size() > 1)
              .max(Comparator.comparingLong(boxes::worth))
              .orElse(List.of());
      if (widest.isEmpty()) {
        break;
      }
      parts.remove(widest);
      parts.addAll(boxes.cut(widest));
    }
    return parts.stream().mapToInt(boxes::mean).toArray();
  }

  private List<Integer> used() {
    List<Integer> used = new ArrayList<>();
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] > 0) {
        used.add(cell);
      }
    }
    return used;
  }

  /// How much there is to win by cutting: many pixels that lie far apart.
  private long worth(List<Integer> part) {
    return pixels(part) * spread(part, longest(part));
  }

  private long pixels(List<Integer> part) {
    return part.stream().mapToLong(cell -> counts[cell]).sum();
  }

  private List<List<Integer>> cut(List<Integer> part) {
    int axis = longest(part);
    List<Integer> sorted =
        part.stream().sorted(Comparator.comparingInt(cell -> channel(cell, axis))).toList();
    long half = pixels(part) / 2;
    int at = 0;
    long before = 0;
    while (at < sorted.size() - 1 && (at == 0 || before + counts[sorted.get(at)] <= half)) {
      before += counts[sorted.get(at++)];
    }
    return List.of(sorted.subList(0, at), sorted.subList(at, sorted.size()));
  }

  private static int longest(List<Integer> part) {
    int longest = 0;
    for (int axis = 1; axis < 3; axis++) {
      if (spread(part, axis) > spread(part, longest)) {
        longest = axis;
      }
    }
    return longest;
  }

  private static int spread(List<Integer> part, int axis) {
    int least = 31;
    int most = 0;
    for (int cell : part) {
      least = Math.min(least, channel(cell, axis));
      most = Math.max(most, channel(cell, axis));
    }
    return most - least;
  }

  private static int channel(int cell, int axis) {
    return (cell >> (10 - 5 * axis)) & 0x1F;
  }

  private int mean(List<Integer> part) {
    long count = Math.max(1, pixels(part));
    int colour = 0xFF;
    for (int c = 0; c < 3; c++) {
      long sum = 0;
      for (int cell : part) {
        sum += sums[c][cell];
      }
      colour = colour << 8 | (int) ((sum + count / 2) / count);
    }
    return colour;
  }
}
