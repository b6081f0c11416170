package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import org.junit.jupiter.api.Test;

final class CodeLengthsTest {
  private final CodeLengths lengths = new CodeLengths();
  private final int[] counts = new int[2 * Symbols.KINDS];

  @Test
  void withoutSymbolsThereAreNoCodes() {
    assertThat(found()).isEmpty();
  }

  @Test
  void anOnlySymbolHasACodeOfOneBit() {
    counts[200] = 1_000_000;
    assertThat(found()).containsExactly(1);
    assertThat(lengths.symbol(0)).isEqualTo(200);
  }

  @Test
  void symbolsOfOtherTablesDoNotCount() {
    counts[7] = 3;
    counts[Symbols.KINDS + 9] = 5;
    lengths.find(counts, Symbols.KINDS);
    assertThat(lengths.used()).isOne();
    assertThat(lengths.symbol(0)).isEqualTo(9);
  }

  @Test
  void theMoreFrequentAreFirstAndShortest() {
    counts[5] = 10;
    counts[1] = 40;
    counts[9] = 10;
    counts[3] = 100;
    assertThat(found()).containsExactly(1, 2, 3, 4);
    assertThat(IntStream.range(0, 4).map(lengths::symbol)).containsExactly(3, 1, 5, 9);
  }

  @Test
  void whatWouldTakeLongerCodesGetsSixteenBits() {
    int previous = 0;
    int next = 1;
    for (int symbol = 0; symbol < 45; symbol++) {
      counts[symbol] = next;
      next += previous;
      previous = counts[symbol];
    }
    assertThat(previous).as("a count as large as an int allows").isGreaterThan(1_000_000_000);
    List<Integer> found = found();
    assertThat(found).hasSize(45).first().isEqualTo(1);
    assertThat(found).last().isEqualTo(16);
  }

  @Test
  void allSymbolsOfATableFindRoom() {
    for (int symbol = 0; symbol < Symbols.KINDS; symbol++) {
      counts[symbol] = symbol < 20 ? 1 << symbol : 1;
    }
    assertThat(found()).hasSize(Symbols.KINDS);
  }

  @Test
  void noCodeCouldBeShorterUnlessOneOfOnesOnlyWereAllowed() {
    Random random = new Random(1);
    for (int round = 0; round < 2_000; round++) {
      int used = random.nextInt(1, 200);
      for (int symbol = 0; symbol < Symbols.KINDS; symbol++) {
        counts[symbol] = symbol < used ? 1 + (int) Math.pow(random.nextDouble(), -0.7) : 0;
      }
      long bits = bits(found());
      assertThat(bits).isEqualTo(shortest());
    }
  }

  @Test
  void withTheirTableTheyAreNeverLongerThanTheStandardOnes() {
    Random random = new Random(2);
    List<QuantisedPicture> frames = new ArrayList<>();
    for (Subsampling subsampling : Subsampling.values()) {
      for (int side = 1; side < 200; side += 5) {
        frames.add(Frames.likePhotograph(side, side, subsampling, random));
      }
    }
    frames.add(Frames.of(40, 40, Subsampling.S444, (_, _) -> random.nextInt(-1023, 1024)));
    frames.add(Frames.of(40, 40, Subsampling.S444, (_, _) -> 0));
    for (QuantisedPicture frame : frames) {
      Symbols symbols = new Symbols();
      Scan.walk(frame, symbols);
      for (HuffmanTableRole table : HuffmanTableRole.values()) {
        lengths.find(symbols.counts(), table.first());
        long ours = 0;
        long standard = 0;
        int[] standardLengths = standard(table);
        int place = 0;
        for (int length : codes()) {
          int symbol = lengths.symbol(place++);
          int count = symbols.counts()[table.first() + symbol];
          ours += 8 + (long) length * count;
          standard += 8 + (long) standardLengths[symbol] * count;
        }
        assertThat(ours).as("%s", table).isLessThanOrEqualTo(standard);
      }
    }
  }

  /// Returns the number of bits with Huffman's own algorithm and one extra leaf.
  private long shortest() {
    PriorityQueue<Long> weights = new PriorityQueue<>(List.of(0L));
    for (int count : counts) {
      if (count > 0) {
        weights.add((long) count);
      }
    }
    long bits = 0;
    while (weights.size() > 1) {
      long pair = weights.remove() + weights.remove();
      bits += pair;
      weights.add(pair);
    }
    return bits;
  }

  private long bits(List<Integer> codes) {
    long bits = 0;
    for (int place = 0; place < codes.size(); place++) {
      bits += (long) codes.get(place) * counts[lengths.symbol(place)];
    }
    return bits;
  }

  /// Returns the lengths of the codes, one per symbol, after checking general properties.
  private List<Integer> found() {
    lengths.find(counts, 0);
    List<Integer> codes = codes();
    assertThat(codes).hasSize(lengths.used());
    int taken = codes.stream().mapToInt(length -> 1 << (CodeLengths.LONGEST - length)).sum();
    assertThat(taken).as("room is left for a code of ones").isLessThan(1 << CodeLengths.LONGEST);
    assertThat(IntStream.range(0, codes.size()).map(place -> counts[lengths.symbol(place)]))
        .isSortedAccordingTo((one, other) -> Integer.compare(other, one))
        .doesNotContain(0);
    return codes;
  }

  private List<Integer> codes() {
    return IntStream.rangeClosed(1, CodeLengths.LONGEST)
        .flatMap(length -> IntStream.generate(() -> length).limit(lengths.codesOfLength(length)))
        .boxed()
        .toList();
  }

  private static int[] standard(HuffmanTableRole table) {
    JPEGHuffmanTable standard =
        switch (table) {
          case DC_LUMINANCE -> JPEGHuffmanTable.StdDCLuminance;
          case AC_LUMINANCE -> JPEGHuffmanTable.StdACLuminance;
          case DC_CHROMINANCE -> JPEGHuffmanTable.StdDCChrominance;
          case AC_CHROMINANCE -> JPEGHuffmanTable.StdACChrominance;
        };
    int[] lengths = new int[Symbols.KINDS];
    int place = 0;
    for (int length = 1; length <= standard.getLengths().length; length++) {
      for (int left = standard.getLengths()[length - 1]; left > 0; left--) {
        lengths[standard.getValues()[place++]] = length;
      }
    }
    return lengths;
  }
}
