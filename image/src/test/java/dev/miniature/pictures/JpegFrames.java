package dev.miniature.pictures;

/// Changes the coding in the frame header of a JPEG (ITU T.81, B.2.2).
public final class JpegFrames {
  private JpegFrames() {}

  /// Returns the file with another frame header, whether its scans match or not.
  ///
  /// @param marker 0xC0–0xCF, the kind of coding
  /// @param precision bits per sample
  public static byte[] of(byte[] jpeg, int marker, int precision) {
    byte[] other = jpeg.clone();
    int at = 2;
    while (!isFrame(jpeg[at + 1] & 0xFF)) {
      at += 2 + (jpeg[at + 2] & 0xFF) * 256 + (jpeg[at + 3] & 0xFF);
    }
    other[at + 1] = (byte) marker;
    other[at + 4] = (byte) precision;
    return other;
  }

  /// Returns whether the marker begins a frame; Huffman tables are in the same range.
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
