package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// The scans of a JPEG: how many there are, and where the last one ends.
///
/// @param count at least 1
/// @param end where the end marker is, or the end of the file where that is missing
public record JpegScans(int count, int end) {
  private static final int EOI = 0xD9;

  /// Goes through the scans of `file`, the first of which has its marker at `from`.
  ///
  /// @param most counting stops when there are more
  public static JpegScans count(byte[] file, int from, int most) throws BrokenImageException {
    Bytes bytes = Bytes.of(file);
    int scans = 0;
    int at = from;
    while (at + 3 < file.length && scans <= most) {
      int marker = file[at + 1] & 0xFF;
      if (file[at] != (byte) 0xFF || isData(marker)) {
        at++;
      } else if (marker == EOI) {
        break;
      } else {
        scans += marker == JpegSegments.SOS ? 1 : 0;
        at += 2 + Math.max(2, bytes.u16(at + 2));
      }
    }
    boolean ended = at + 1 < file.length && file[at] == (byte) 0xFF && file[at + 1] == (byte) EOI;
    return new JpegScans(Math.max(1, scans), ended ? at : file.length);
  }

  /// Whether these bytes after 0xFF stand in the midst of pixels: a stuffed zero, a restart, a
  /// fill.
  private static boolean isData(int marker) {
    return marker == 0 || (marker >= 0xD0 && marker <= 0xD7) || marker == 0xFF;
  }
}
