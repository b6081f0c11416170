package dev.miniature.jpeg.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The codes that make a scan shortest, computed as in Annex K.2.
final class OptimalCodes {
  /// A symbol that never occurs, so that no symbol has a code of only ones.
  private static final int RESERVED = 256;

  /// Symbols whose codes begin alike.
  private record Branch(long frequency, List<Integer> symbols) {}

  private OptimalCodes() {}

  static HuffmanTable of(int[] frequencies) {
    int[] counts = counts(lengths(frequencies));
    shorten(counts);
    dropReserved(counts);
    List<Integer> symbols = Codes.byFrequency(frequencies);
    Collections.reverse(symbols);
    return new HuffmanTable(Arrays.copyOf(counts, HuffmanTable.LONGEST), symbols);
  }

  /// Returns the length of each symbol's code (Figure K.1), by repeatedly merging the two rarest
  /// branches.
  private static int[] lengths(int[] frequencies) {
    PriorityQueue<Branch> branches =
        new PriorityQueue<>(
            Comparator.comparingLong(Branch::frequency)
                .thenComparingInt(branch -> -branch.symbols().getFirst()));
    branches.add(new Branch(1, List.of(RESERVED)));
    for (int symbol : Codes.byFrequency(frequencies)) {
      branches.add(new Branch(frequencies[symbol], List.of(symbol)));
    }
    int[] lengths = new int[RESERVED + 1];
    while (branches.size() > 1) {
      Branch one = branches.remove();
      Branch other = branches.remove();
      List<Integer> symbols = new ArrayList<>(one.symbols());
      symbols.addAll(other.symbols());
      symbols.forEach(symbol -> lengths[symbol]++);
      branches.add(new Branch(one.frequency() + other.frequency(), symbols));
    }
    return lengths;
  }

  /// Returns the number of codes of each length (Figure K.2), the first for length 1.
  private static int[] counts(int[] lengths) {
    int[] counts = new int[RESERVED];
    for (int length : lengths) {
      if (length > 0) {
        counts[length - 1]++;
      }
    }
    return counts;
  }

  /// Limits all lengths to sixteen (Figure K.3): of two codes that are too long, one is shortened
  /// by a bit, and the other moves below a shorter code, which grows by a bit.
  private static void shorten(int[] counts) {
    for (int i = counts.length - 1; i >= HuffmanTable.LONGEST; i--) {
      while (counts[i] > 0) {
        int shorter = i - 2;
        while (counts[shorter] == 0) {
          shorter--;
        }
        counts[i] -= 2;
        counts[i - 1]++;
        counts[shorter + 1] += 2;
        counts[shorter]--;
      }
    }
  }

  private static void dropReserved(int[] counts) {
    int longest = HuffmanTable.LONGEST - 1;
    while (counts[longest] == 0) {
      longest--;
    }
    counts[longest]--;
  }
}
