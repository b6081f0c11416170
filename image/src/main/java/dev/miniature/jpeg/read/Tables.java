package dev.miniature.jpeg.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The tables that segments define. Each is valid until it is redefined (T.81, B.2.4).
final class Tables {
  private static final int SLOTS = 4;

  /// The number of tables that are cached. Most files have the same four tables, those of annex K,
  /// and building a table takes longer than comparing it.
  private static final int KEPT = 16;

  private final int[][] quantisation = new int[SLOTS][];
  private final @Nullable HuffmanTable[] dc = new HuffmanTable[SLOTS];
  private final @Nullable HuffmanTable[] ac = new HuffmanTable[SLOTS];
  private final Deque<HuffmanTable> recent;
  private int restartInterval;

  /// The position in the file of the segment that was read last.
  private int offset;

  /// @param recent the tables of earlier files
  Tables(Deque<HuffmanTable> recent) {
    this.recent = recent;
  }

  static Deque<HuffmanTable> noneYet() {
    return new ArrayDeque<>(KEPT + 1);
  }

  /// Reads the tables that the segment defines, if any.
  ///
  /// @throws MalformedJpegException if they are invalid
  void read(Segments segment) throws MalformedJpegException {
    offset = segment.start();
    switch (segment.marker()) {
      case Markers.DQT -> readQuantisation(segment);
      case Markers.DHT -> readHuffman(segment);
      case Markers.DRI -> restartInterval = segment.u16At(0);
      default -> {}
    }
  }

  private void readQuantisation(Segments segment) throws MalformedJpegException {
    int at = 0;
    while (at < segment.length()) {
      int head = segment.u8(at++);
      boolean wide = head >> 4 != 0;
      int[] steps = new int[64];
      for (int k = 0; k < 64; k++) {
        steps[k] = wide ? segment.u16At(at + 2 * k) : segment.u8(at + k);
      }
      quantisation[slot(head & 0xF)] = steps;
      at += wide ? 128 : 64;
    }
  }

  private void readHuffman(Segments segment) throws MalformedJpegException {
    int at = 0;
    while (at < segment.length()) {
      int head = segment.u8(at++);
      int[] counts = new int[16];
      int sum = 0;
      for (int i = 0; i < counts.length; i++) {
        counts[i] = segment.u8(at++);
        sum += counts[i];
      }
      byte[] symbols = new byte[sum];
      for (int i = 0; i < sum; i++) {
        symbols[i] = (byte) segment.u8(at++);
      }
      boolean forDc = head >> 4 == 0;
      (forDc ? dc : ac)[slot(head & 0xF)] = table(counts, symbols);
    }
  }

  private HuffmanTable table(int[] counts, byte[] symbols) throws MalformedJpegException {
    for (HuffmanTable known : recent) {
      if (known.isMadeOf(counts, symbols)) {
        return known;
      }
    }
    HuffmanTable made = new HuffmanTable(counts, symbols, offset);
    recent.addFirst(made);
    if (recent.size() > KEPT) {
      recent.removeLast();
    }
    return made;
  }

  private int slot(int number) throws MalformedJpegException {
    if (number >= SLOTS) {
      throw new MalformedJpegException("There is no table number " + number, offset);
    }
    return number;
  }

  /// Returns the steps of a quantisation table, in the order of the file.
  ///
  /// @throws MalformedJpegException if it has not been defined
  int[] quantisation(int slot) throws MalformedJpegException {
    int[] steps = quantisation[slot(slot)];
    if (steps == null) {
      throw new MalformedJpegException(
          String.format(Locale.ROOT, "Quantisation table %d is missing", slot), offset);
    }
    return steps;
  }

  /// Sets the typical Huffman tables in slots that no segment has defined yet.
  void fillWithTypical() throws MalformedJpegException {
    fill(dc, TypicalTable.DC_LUMINANCE, TypicalTable.DC_CHROMINANCE);
    fill(ac, TypicalTable.AC_LUMINANCE, TypicalTable.AC_CHROMINANCE);
  }

  private void fill(@Nullable HuffmanTable[] slots, TypicalTable... typical)
      throws MalformedJpegException {
    for (int i = 0; i < typical.length; i++) {
      if (slots[i] == null) {
        slots[i] = table(typical[i].counts(), typical[i].symbols());
      }
    }
  }

  /// Returns a DC table.
  ///
  /// @throws MalformedJpegException if it has not been defined
  HuffmanTable dc(int slot) throws MalformedJpegException {
    return defined(dc[slot(slot)], slot);
  }

  /// Returns an AC table.
  ///
  /// @throws MalformedJpegException if it has not been defined
  HuffmanTable ac(int slot) throws MalformedJpegException {
    return defined(ac[slot(slot)], slot);
  }

  private HuffmanTable defined(@Nullable HuffmanTable table, int slot)
      throws MalformedJpegException {
    if (table == null) {
      throw new MalformedJpegException(
          String.format(Locale.ROOT, "Huffman table %d is missing", slot), offset);
    }
    return table;
  }

  /// Returns the number of MCUs between restart markers; 0 for none.
  int restartInterval() {
    return restartInterval;
  }
}
