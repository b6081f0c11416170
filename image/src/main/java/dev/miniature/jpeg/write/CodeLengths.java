package dev.miniature.jpeg.write;

import java.util.Arrays;

/// The lengths of the codes that make a picture shortest, for one table (T.81, annex K.2).
///
/// A code has 16 bits at most, and none consists of ones only, since ones are what fills the last
/// byte. So one more leaf takes part, which never occurs, and is taken away in the end. Reusable.
final class CodeLengths {
  /// Of a code (T.81, annex C).
  static final int LONGEST = 16;

  private static final int MAX_LEAVES = Symbols.KINDS + 1;

  /// The leaves, from the rarest to the most frequent, the one that is taken away first; then the
  /// pairs in the order in which they are made, which is the order of their weights too.
  private final long[] weights = new long[2 * MAX_LEAVES];

  private final int[] parents = new int[2 * MAX_LEAVES];
  private final int[] depths = new int[2 * MAX_LEAVES];
  private final int[] codesOfLength = new int[MAX_LEAVES + 1];
  private final long[] ranking = new long[Symbols.KINDS];
  private int used;

  /// Finds them for symbols that occur so often.
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

  /// How many symbols occur at all.
  int used() {
    return used;
  }

  /// The symbols from the most frequent, with the shortest code, to the rarest.
  ///
  /// @param place 0 up to [#used()]
  int symbol(int place) {
    return (int) ~ranking[used - 1 - place] & 0xFF;
  }

  /// How many codes have so many bits.
  ///
  /// @param length 1 to 16
  int codesOfLength(int length) {
    return codesOfLength[length];
  }

  /// Sorts by frequency; of equals, the larger symbol is the rarer one, so that the same picture
  /// always gives the same file.
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

  /// Huffman's tree: again and again the two lightest become a pair. As leaves are sorted and pairs
  /// come out sorted, the lightest is always the next leaf or the next pair.
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

  /// Makes long codes shorter at the cost of the longest that has room (T.81, figure K.3), and
  /// takes away the leaf that never occurs, which is among the longest.
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
