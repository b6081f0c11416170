package dev.miniature.jpeg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a scan brings (T.81, B.2.3).
///
/// @param offset where its header begins in the file
/// @param parts for which components, and with which tables
/// @param spectralStart the first coefficient, 0–63
/// @param spectralEnd the last coefficient, 0–63
/// @param approximationHigh by how many bits the values were shifted in the scan before; 0 in the
///   first
/// @param approximationLow by how many bits they are shifted in this one
record ScanHeader(
    int offset,
    List<Part> parts,
    int spectralStart,
    int spectralEnd,
    int approximationHigh,
    int approximationLow) {

  /// A component in a scan.
  ///
  /// @param component its place in the frame header
  /// @param dc the slot of its table for sums
  /// @param ac the slot of its table for other coefficients
  record Part(int component, int dc, int ac) {}

  /// Reads the header that `segment` has come to.
  static ScanHeader read(Segments segment, FrameHeader frame) throws MalformedJpegException {
    int count = segment.u8(0);
    if (count < 1 || count > frame.components().size()) {
      throw segment.malformed(String.format(Locale.ROOT, "A scan of %d components", count));
    }
    List<Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int component = indexOf(segment, segment.u8(1 + 2 * i), frame, parts);
      int tables = segment.u8(2 + 2 * i);
      parts.add(new Part(component, tables >> 4, tables & 0xF));
    }
    int at = 1 + 2 * count;
    int approximation = segment.u8(at + 2);
    return new ScanHeader(
        segment.start(),
        parts,
        segment.u8(at),
        segment.u8(at + 1),
        approximation >> 4,
        approximation & 0xF);
  }

  /// The first component of this id that the scan does not have yet. Some encoders give all
  /// components one id, and every decoder takes them in the order of the frame.
  private static int indexOf(Segments segment, int id, FrameHeader frame, List<Part> before)
      throws MalformedJpegException {
    for (int i = 0; i < frame.components().size(); i++) {
      int component = i;
      if (frame.components().get(i).id() == id
          && before.stream().noneMatch(part -> part.component() == component)) {
        return i;
      }
    }
    throw segment.malformed(
        "A scan of a component that the frame does not have, or of one twice: " + id);
  }

  /// Whether the MCUs of several components take turns.
  boolean isInterleaved() {
    return parts.size() > 1;
  }

  /// How many of its MCUs lie side by side. Where there is one component, an MCU is a block, and
  /// none comes that only fills up (T.81, A.2.2).
  int mcuColumns(FrameHeader frame) {
    return isInterleaved() ? frame.mcuColumns() : frame.blockColumns(first(frame));
  }

  /// How many rows of MCUs there are.
  int mcuRows(FrameHeader frame) {
    return isInterleaved() ? frame.mcuRows() : frame.blockRows(first(frame));
  }

  /// How many blocks of a component lie side by side in an MCU.
  int blocksAcross(Component component) {
    return isInterleaved() ? component.horizontal() : 1;
  }

  /// How many rows of them an MCU has.
  int blocksDown(Component component) {
    return isInterleaved() ? component.vertical() : 1;
  }

  private Component first(FrameHeader frame) {
    return frame.components().get(parts.getFirst().component());
  }

  /// Whether it refines coefficients other than sums for the last time.
  boolean bringsLowestBits() {
    return spectralStart > 0 && approximationHigh != 0 && approximationLow == 0;
  }
}
