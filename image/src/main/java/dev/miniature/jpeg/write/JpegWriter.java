package dev.miniature.jpeg.write;

/// Writes baseline JPEG files with one scan and Huffman codes optimised for each picture.
///
/// It reuses its memory, and allocates little besides the file. One thread at a time may use it.
public final class JpegWriter {
  private final Symbols symbols = new Symbols();
  private final HuffmanCodes huffman = new HuffmanCodes();
  private final Output output = new Output();

  /// Creates a writer.
  public JpegWriter() {}

  /// Returns the file of a picture, as JFIF with square pixels and no other metadata.
  ///
  /// @param quantisation the table with which all components were quantised
  /// @throws IllegalArgumentException if a coefficient is too large for a picture of eight bits
  /// @throws OutOfMemoryError if the file is too long for an array
  public byte[] write(QuantisedPicture frame, Quantisation quantisation) {
    try {
      Scan.walk(frame, symbols);
      huffman.find(symbols.counts());
      HeaderWriter.head(frame, quantisation, huffman, output);
      EntropyCoder.write(symbols, huffman, output);
      HeaderWriter.end(output);
      return output.copy();
    } finally {
      symbols.clear();
      output.clear();
    }
  }
}
