package dev.miniature.jpeg.write;

/// Writes the segments of a file before and after the coded data (T.81, annex B).
final class HeaderWriter {
  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int END_OF_IMAGE = 0xFFD9;
  private static final int APPLICATION_0 = 0xFFE0;
  private static final int QUANTISATION_TABLES = 0xFFDB;
  private static final int BASELINE_FRAME = 0xFFC0;
  private static final int PROGRESSIVE_FRAME = 0xFFC2;
  private static final int HUFFMAN_TABLES = 0xFFC4;
  private static final int START_OF_SCAN = 0xFFDA;

  /// The maximum number of bytes that [#head] writes: about 200 for fixed parts, and four tables of
  /// 17 + 256.
  private static final int MAX_BYTES = 2048;

  /// The number of bytes of the header of a scan of one component.
  static final int BYTES_OF_BAND = 10;

  private HeaderWriter() {}

  /// Writes everything before the Huffman tables.
  static void head(
      QuantisedPicture frame, Quantisation quantisation, boolean progressive, Output output) {
    output.makeRoom(MAX_BYTES);
    output.two(START_OF_IMAGE);
    jfif(output);
    quantisation(quantisation, output);
    frame(frame, progressive ? PROGRESSIVE_FRAME : BASELINE_FRAME, output);
  }

  /// Writes the end of the file.
  static void end(Output output) {
    output.makeRoom(2);
    output.two(END_OF_IMAGE);
  }

  /// Writes JFIF 1.01, square pixels, no embedded thumbnail (ITU-T T.871, 10.1).
  private static void jfif(Output output) {
    output.two(APPLICATION_0);
    output.two(16);
    output.two('J' << 8 | 'F');
    output.two('I' << 8 | 'F');
    output.one(0);
    output.two(0x0101);
    output.one(0);
    output.two(1);
    output.two(1);
    output.two(0);
  }

  /// One table, number 0, for all components.
  private static void quantisation(Quantisation table, Output output) {
    output.two(QUANTISATION_TABLES);
    output.two(2 + 65);
    output.one(0);
    for (int index = 0; index < 64; index++) {
      output.one(table.step(index));
    }
  }

  private static void frame(QuantisedPicture frame, int process, Output output) {
    int components = frame.subsampling().components();
    int factor = frame.subsampling().factor();
    output.two(process);
    output.two(8 + 3 * components);
    output.one(8);
    output.two(frame.height());
    output.two(frame.width());
    output.one(components);
    for (int component = 0; component < components; component++) {
      output.one(component + 1);
      output.one(component == 0 ? factor << 4 | factor : 0x11);
      output.one(0);
    }
  }

  /// Writes the tables in use, all in one segment (T.81, B.2.4.2).
  static void huffman(HuffmanCodes huffman, Output output) {
    output.makeRoom(MAX_BYTES);
    output.two(HUFFMAN_TABLES);
    output.two(bytes(huffman) - 2);
    for (HuffmanTableRole table : HuffmanTableRole.values()) {
      CodeLengths lengths = huffman.lengths(table);
      if (lengths.used() > 0) {
        output.one(table.label());
        for (int length = 1; length <= CodeLengths.LONGEST; length++) {
          output.one(lengths.codesOfLength(length));
        }
        for (int place = 0; place < lengths.used(); place++) {
          output.one(lengths.symbol(place));
        }
      }
    }
  }

  /// Returns the number of bytes of all segments of a baseline file but its Huffman tables.
  static int fixedBytes(QuantisedPicture frame) {
    return 109 + 5 * frame.planes().size();
  }

  /// Returns the number of bytes that [#huffman] writes.
  static int bytes(HuffmanCodes huffman) {
    int bytes = 4;
    for (HuffmanTableRole table : HuffmanTableRole.values()) {
      int used = huffman.lengths(table).used();
      bytes += used == 0 ? 0 : 17 + used;
    }
    return bytes;
  }

  /// Writes the header of a scan of all components.
  ///
  /// @param spectralEnd its last coefficient: 63, or 0 if it brings only DC coefficients
  static void scan(int components, HuffmanCodes huffman, int spectralEnd, Output output) {
    output.makeRoom(MAX_BYTES);
    output.two(START_OF_SCAN);
    output.two(6 + 2 * components);
    output.one(components);
    for (int component = 0; component < components; component++) {
      output.one(component + 1);
      output.one(component == 0 ? 0x00 : tablesOfChroma(huffman));
    }
    output.one(0);
    output.one(spectralEnd);
    output.one(0);
  }

  /// Writes the header of a scan of one component's AC coefficients.
  ///
  /// @param table the destination of its table
  static void scan(int component, int table, BandScan scan, Output output) {
    output.makeRoom(BYTES_OF_BAND);
    output.two(START_OF_SCAN);
    output.two(BYTES_OF_BAND - 2);
    output.one(1);
    output.one(component + 1);
    output.one(table);
    output.one(scan.spectralStart());
    output.one(scan.spectralEnd());
    output.one(scan.approximationHigh() << 4 | scan.approximationLow());
  }

  /// Returns the destinations of both tables that chroma uses (T.81, B.2.3).
  private static int tablesOfChroma(HuffmanCodes huffman) {
    int dc = huffman.isShared(HuffmanTableRole.DC_CHROMINANCE) ? 0 : 1;
    int ac = huffman.isShared(HuffmanTableRole.AC_CHROMINANCE) ? 0 : 1;
    return dc << 4 | ac;
  }
}
