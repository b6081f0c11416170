package dev.miniature.jpeg.write;

/// Writes JPEG files: baseline, one scan, Huffman codes that are best for each picture.
///
/// It keeps its memory from picture to picture, and allocates little besides the file. One thread
/// at a time may use it.
public final class JpegWriter {
  private final Symbols symbols = new Symbols();
  private final HuffmanCodes huffman = new HuffmanCodes();
  private final Output output = new Output();

  /// A new one.
  public JpegWriter() {}

  /// The file of a picture. It says that it is JFIF with square pixels, and carries no other
  /// metadata.
  ///
  /// @param luminance the steps in which the first component was quantised
  /// @param chrominance those of the others; not looked at where the picture is grey
  /// @throws IllegalArgumentException if a coefficient is too large for a picture of eight bits
  /// @throws OutOfMemoryError if the file is too long for an array
  public byte[] write(QuantisedPicture frame, Quantisation luminance, Quantisation chrominance) {
    try {
      Scan.walk(frame, symbols);
      huffman.find(symbols.counts());
      HeaderWriter.head(frame, luminance, chrominance, huffman, output);
      EntropyCoder.write(symbols, huffman, output);
      HeaderWriter.end(output);
      return output.copy();
    } finally {
      symbols.clear();
      output.clear();
    }
  }
}
