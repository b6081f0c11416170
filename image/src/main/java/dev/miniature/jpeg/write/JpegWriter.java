package dev.miniature.jpeg.write;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Writes JPEG files with Huffman codes optimised for each picture: baseline with one scan, or
/// progressive with the scans that take the fewest bytes.
///
/// It reuses its memory, and allocates little besides the file. One thread at a time may use it.
public final class JpegWriter {
  /// Bytes for each sample: 24 for the masks of a block of 64, and up to 2 in the other file.
  private static final int MORE_FOR_SEARCH = 3;

  private final Symbols symbols = new Symbols();
  private final HuffmanCodes huffman = new HuffmanCodes(false);
  private final ProgressiveWriter progressive = new ProgressiveWriter(symbols);
  private final Output output = new Output();

  /// Creates a writer.
  public JpegWriter() {}

  /// Returns the baseline file of a picture, as JFIF with square pixels and no other metadata.
  ///
  /// @param quantisation the table with which all components were quantised
  /// @throws IllegalArgumentException if a coefficient is too large for a picture of eight bits
  /// @throws OutOfMemoryError if the file is too long for an array
  public byte[] write(QuantisedPicture frame, Quantisation quantisation) {
    try {
      findCodes(frame);
      return sequential(frame, quantisation);
    } finally {
      finish();
    }
  }

  /// Returns the file of a picture that is progressive if that makes it smaller, and never larger
  /// than [#write(QuantisedPicture, Quantisation)] returns. Both have the same coefficients.
  ///
  /// @param stop tells whether the file is no longer needed; the result is then empty
  /// @throws IllegalArgumentException if a coefficient is too large for a picture of eight bits
  /// @throws OutOfMemoryError if the file is too long for an array
  public Optional<byte[]> writeSmallest(
      QuantisedPicture frame, Quantisation quantisation, BooleanSupplier stop) {
    try {
      findCodes(frame);
      long leastOfSequential =
          HeaderWriter.fixedBytes(frame)
              + HeaderWriter.bytes(huffman)
              + Math.ceilDiv(huffman.bits(symbols.counts()), Byte.SIZE);
      progressive.write(frame, quantisation, group -> ScriptSearch.of(group, stop), output);
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      byte[] smallest = output.copy();
      if (smallest.length > leastOfSequential) {
        symbols.clear();
        output.clear();
        findCodes(frame);
        byte[] other = sequential(frame, quantisation);
        smallest = other.length <= smallest.length ? other : smallest;
      }
      return Optional.of(smallest);
    } finally {
      progressive.finish();
      finish();
    }
  }

  /// Returns the most memory that [#writeSmallest] takes besides that of [#write], in bytes: masks,
  /// and a second file.
  ///
  /// @param samples the number of samples of all components
  public static long memoryOfSearch(long samples) {
    return samples * MORE_FOR_SEARCH;
  }

  private void findCodes(QuantisedPicture frame) {
    Scan.walk(frame, symbols);
    huffman.find(symbols.counts());
  }

  private byte[] sequential(QuantisedPicture frame, Quantisation quantisation) {
    HeaderWriter.head(frame, quantisation, false, output);
    HeaderWriter.huffman(huffman, output);
    HeaderWriter.scan(frame.planes().size(), huffman, 63, output);
    EntropyCoder.write(symbols, 0, symbols.size(), huffman, output);
    HeaderWriter.end(output);
    return output.copy();
  }

  private void finish() {
    symbols.clear();
    output.clear();
  }
}
