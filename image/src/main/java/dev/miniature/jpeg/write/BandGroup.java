package dev.miniature.jpeg.write;

import java.util.List;

/// The AC coefficients of components that have the same scans: those of luma, or those of both
/// chroma components, which share a Huffman table where that makes the file smaller.
final class BandGroup {
  /// The tables of the first and the second component, by their destinations in the file.
  private static final List<HuffmanTableRole> TABLES =
      List.of(HuffmanTableRole.AC_LUMINANCE, HuffmanTableRole.AC_CHROMINANCE);

  private final int firstComponent;
  private final List<SignificanceMap> maps;
  private final Symbols symbols;
  private final HuffmanCodes huffman;
  private final BandCoder coder;
  private final int[] ends;

  /// @param firstComponent 0 for luma, 1 for chroma
  /// @param maps the coefficients of one or two components
  /// @param symbols the memory for the symbols of a scan
  /// @param huffman the memory for their codes
  BandGroup(int firstComponent, List<SignificanceMap> maps, Symbols symbols, HuffmanCodes huffman) {
    this.firstComponent = firstComponent;
    this.maps = maps;
    this.symbols = symbols;
    this.huffman = huffman;
    this.coder = new BandCoder(symbols);
    this.ends = new int[maps.size()];
  }

  /// Returns the number of bytes that a scan of each component takes, with its tables and headers.
  /// Bytes that are stuffed after 0xFF are not counted.
  long bytes(BandScan scan) {
    code(scan);
    long bits = huffman.bits(symbols.counts());
    return HeaderWriter.bytes(huffman)
        + (long) maps.size() * HeaderWriter.BYTES_OF_BAND
        + Math.ceilDiv(bits, Byte.SIZE);
  }

  /// Writes a scan of each component.
  void write(BandScan scan, Output output) {
    code(scan);
    HeaderWriter.huffman(huffman, output);
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      int table = i > 0 && !huffman.isShared(HuffmanTableRole.AC_CHROMINANCE) ? 1 : 0;
      HeaderWriter.scan(firstComponent + i, table, scan, output);
      EntropyCoder.write(symbols, from, ends[i], huffman, output);
      from = ends[i];
    }
  }

  private void code(BandScan scan) {
    symbols.clear();
    for (int i = 0; i < ends.length; i++) {
      coder.code(maps.get(i), scan, TABLES.get(i));
      ends[i] = symbols.size();
    }
    huffman.find(symbols.counts());
  }
}
