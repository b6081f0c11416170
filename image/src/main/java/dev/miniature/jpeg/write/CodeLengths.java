package dev.miniature.jpeg.write;

import java.util.Arrays;

/// Computes the optimal code lengths of one table for a picture (T.81, annex K.2).
///
/// A code has at most 16 bits, and no code consists only of ones, because ones fill the last byte.
/// So an extra leaf that never occurs takes part and is removed at the end. An instance is
/// reusable.
final class CodeLengths {
  /// The maximum length of a code (T.81, annex C).
  static final int LONGEST = 16;

  private static final int MAX_LEAVES = Symbols.KINDS + 1;

  /// The leaves from the rarest to the most frequent, beginning with the extra one; then the pairs
  /// in the order in which they are made, which is also the order of their weights.
  private final long[] weights = new long[2 * MAX_LEAVES];

  private final int[] parents = new int[2 * MAX_LEAVES];
  private final int[] depths = new int[2 * MAX_LEAVES];
  private final int[] codesOfLength = new int[MAX_LEAVES + 1];
  private final long[] ranking = new long[Symbols.KINDS];
  private int used;

  /// Computes the lengths for symbols with these frequencies.
  ///
  /// @param first the index of the table's first symbol in `counts`
  void find(int[] counts, int first) {
    rank(counts, first);
    Arrays.fill(codesOfLength, 0);
    if (used > 0) {
      measureDepths();
      shorten();
    }
  }

  /// Becomes a table without symbols.
  void clear() {
    used = 0;
    Arrays.fill(codesOfLength, 0);
  }

  /// Returns the size of the table in the file and of all its codes in bits, without the bits of
  /// values; 0 if no symbol occurs.
  long bits() {
    long bits = used == 0 ? 0 : Byte.SIZE * (1L + LONGEST + used);
    int place = used;
    for (int length = 1; length <= LONGEST; length++) {
      for (int left = codesOfLength[length]; left > 0; left--) {
        bits += length * (ranking[--place] >>> 8);
      }
    }
    return bits;
  }

  /// Returns the number of symbols that occur.
  int used() {
    return used;
  }

  /// Returns a symbol by its rank: from the most frequent, with the shortest code, to the rarest.
  ///
  /// @param place 0 up to [#used()]
  int symbol(int place) {
    return (int) ~ranking[used - 1 - place] & 0xFF;
  }

  /// Returns the number of codes with this length.
  ///
  /// @param length 1–16 bits
  int codesOfLength(int length) {
    return codesOfLength[length];
  }

  /// Sorts by frequency. Among equal frequencies the larger symbol counts as rarer, so that the
  /// same picture always gives the same file.
  private void rank(int[] counts, int first) {
    used = 0;
    for (int symbol = 0; symbol < Symbols.KINDS; symbol++) {
      int count = counts[first + symbol];
      if (count > 0) {
        ranking[used++] = (long) count << 8 | (~symbol & 0xFF);
      }
    }
    Arrays.sort(ranking, 0, used);
  }

  /// Builds Huffman's tree by repeatedly pairing the two lightest nodes. Leaves are sorted and
  /// pairs are made in sorted order, so the lightest node is always the next leaf or the next pair.
  private void measureDepths() {
    int leaves = used + 1;
    weights[0] = 0;
    for (int leaf = 1; leaf < leaves; leaf++) {
      weights[leaf] = ranking[leaf - 1] >>> 8;
    }
    int nextLeaf = 0;
    int nextPair = leaves;
    int root = 2 * leaves - 2;
    for (int pair = leaves; pair <= root; pair++) {
      weights[pair] = 0;
      for (int child = 0; child < 2; child++) {
        boolean takesLeaf =
            nextLeaf < leaves && (nextPair == pair || weights[nextLeaf] <= weights[nextPair]);
        int lightest = takesLeaf ? nextLeaf++ : nextPair++;
        weights[pair] += weights[lightest];
        parents[lightest] = pair;
      }
    }
    depths[root] = 0;
    for (int node = root - 1; node >= 0; node--) {
      depths[node] = depths[parents[node]] + 1;
    }
    for (int leaf = 0; leaf < leaves; leaf++) {
      codesOfLength[depths[leaf]]++;
    }
  }

  /// Shortens codes above the maximum length at the cost of the longest codes that have room (T.81,
  /// figure K.3), and removes the extra leaf, which has one of the longest codes.
  private void shorten() {
    for (int length = MAX_LEAVES; length > LONGEST; length--) {
      while (codesOfLength[length] > 0) {
        int giver = length - 2;
        while (codesOfLength[giver] == 0) {
          giver--;
        }
        codesOfLength[length] -= 2;
        codesOfLength[length - 1]++;
        codesOfLength[giver + 1] += 2;
        codesOfLength[giver]--;
      }
    }
    int longest = LONGEST;
    while (codesOfLength[longest] == 0) {
      longest--;
    }
    codesOfLength[longest]--;
  }
}
