package dev.miniature.jpeg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A scan header (T.81, B.2.3).
///
/// @param offset the position of the header in the file
/// @param parts the components of the scan and their tables
/// @param spectralStart the first coefficient, 0–63
/// @param spectralEnd the last coefficient, 0–63
/// @param approximationHigh the number of bits by which values were shifted in the scan before; 0
///   in the first scan
/// @param approximationLow the number of bits by which values are shifted in this scan
record ScanHeader(
    int offset,
    List<Part> parts,
    int spectralStart,
    int spectralEnd,
    int approximationHigh,
    int approximationLow) {

  /// A component in a scan.
  ///
  /// @param component its index in the frame header
  /// @param dc the slot of its DC table
  /// @param ac the slot of its AC table
  record Part(int component, int dc, int ac) {}

  /// Reads the header in the current segment.
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

  /// Returns the first component with this id that the scan does not contain yet. Some encoders
  /// give all components the same id, and decoders then use the order of the frame.
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

  /// Returns whether the scan interleaves several components.
  boolean isInterleaved() {
    return parts.size() > 1;
  }

  /// Returns the number of MCUs side by side. With one component, an MCU is one block, and there
  /// are no blocks that only complete an MCU (T.81, A.2.2).
  int mcuColumns(FrameHeader frame) {
    return isInterleaved() ? frame.mcuColumns() : frame.blockColumns(first(frame));
  }

  /// Returns the number of rows of MCUs.
  int mcuRows(FrameHeader frame) {
    return isInterleaved() ? frame.mcuRows() : frame.blockRows(first(frame));
  }

  /// Returns the number of a component's blocks side by side in an MCU.
  int blocksAcross(Component component) {
    return isInterleaved() ? component.horizontal() : 1;
  }

  /// Returns the number of rows of a component's blocks in an MCU.
  int blocksDown(Component component) {
    return isInterleaved() ? component.vertical() : 1;
  }

  private Component first(FrameHeader frame) {
    return frame.components().get(parts.getFirst().component());
  }

  /// Returns whether the scan contains the lowest bits of AC coefficients.
  boolean bringsLowestBits() {
    return spectralStart > 0 && approximationHigh != 0 && approximationLow == 0;
  }
}
