package dev.miniature.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The colours of a picture, split into groups of similar ones: the group with the largest spread
/// is repeatedly cut in two, with half of its pixels on each side (Heckbert's median cut).
///
/// Colours are distinguished by the upper five bits of each channel; these are their code.
final class Colours {
  /// The number of codes.
  static final int CODES = 1 << 15;

  private final Map<Integer, Sum> sums;

  Colours() {
    this(new TreeMap<>());
  }

  private Colours(Map<Integer, Sum> sums) {
    this.sums = sums;
  }

  static int code(int rgb) {
    return (rgb >> 19 & 31) << 10 | (rgb >> 11 & 31) << 5 | (rgb >> 3 & 31);
  }

  void add(int rgb) {
    sums.computeIfAbsent(code(rgb), _ -> new Sum()).add(rgb);
  }

  /// Returns the codes of these colours.
  Iterable<Integer> codes() {
    return sums.keySet();
  }

  /// Returns the mean of all pixels, `0xRRGGBB`.
  int mean() {
    Sum all = new Sum();
    sums.values().forEach(all::add);
    return all.mean();
  }

  /// Splits these colours into at most this number of groups.
  List<Colours> parted(int most) {
    List<Colours> groups = new ArrayList<>(List.of(this));
    while (groups.size() < most) {
      Colours widest = groups.stream().max(Comparator.comparingLong(Colours::spread)).orElseThrow();
      if (widest.sums.size() < 2) {
        break;
      }
      groups.remove(widest);
      widest.halve(groups);
    }
    return groups;
  }

  private void halve(List<Colours> groups) {
    int shift = longestShift();
    List<Integer> order = new ArrayList<>(sums.keySet());
    order.sort(Comparator.comparingInt(code -> code >> shift & 31));
    Colours low = new Colours();
    Colours high = new Colours();
    long half = pixels() / 2;
    long seen = 0;
    for (int i = 0; i < order.size(); i++) {
      int code = order.get(i);
      Sum sum = sums.getOrDefault(code, new Sum());
      boolean isLow = i == 0 || (seen + sum.pixels <= half && i < order.size() - 1);
      (isLow ? low : high).sums.put(code, sum);
      seen += sum.pixels;
    }
    groups.add(low);
    groups.add(high);
  }

  private long pixels() {
    return sums.values().stream().mapToLong(sum -> sum.pixels).sum();
  }

  private long spread() {
    return sums.size() < 2 ? -1 : pixels() * range(longestShift());
  }

  private int longestShift() {
    int longest = range(10) >= range(0) ? 10 : 0;
    return range(5) >= range(longest) ? 5 : longest;
  }

  private int range(int shift) {
    int low = 31;
    int high = 0;
    for (int code : sums.keySet()) {
      low = Math.min(low, code >> shift & 31);
      high = Math.max(high, code >> shift & 31);
    }
    return high - low;
  }

  /// Pixels that share a code.
  private static final class Sum {
    private long pixels;
    private long red;
    private long green;
    private long blue;

    void add(int rgb) {
      pixels++;
      red += rgb >> 16 & 0xFF;
      green += rgb >> 8 & 0xFF;
      blue += rgb & 0xFF;
    }

    void add(Sum other) {
      pixels += other.pixels;
      red += other.red;
      green += other.green;
      blue += other.blue;
    }

    int mean() {
      long half = pixels / 2;
      long r = (red + half) / pixels;
      long g = (green + half) / pixels;
      long b = (blue + half) / pixels;
      return (int) (r << 16 | g << 8 | b);
    }
  }
}
