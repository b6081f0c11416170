package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.util.Locale;

/// Goes through the marker segments of a JPEG, one at a time, up to its first scan (ITU T.81, annex
/// B). Nothing is collected: a file of 64 MB may hold sixteen million segments.
public final class JpegSegments {
  /// Start of scan: the entropy-coded pixels begin after it.
  public static final int SOS = 0xDA;

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;

  private final Bytes file;
  private long next = 2;
  private int marker;
  private long start;
  private int length;

  /// The segments of `file`, before the first.
  public JpegSegments(Bytes file) {
    this.file = file;
  }

  /// Goes to the next segment. Bytes that belong to none are passed over, as every decoder does.
  ///
  /// @return false once the first scan has been reached; the segment is then that of its marker
  /// @throws BrokenImageException if the file ends before a scan begins
  public boolean next() throws BrokenImageException {
    if (marker == SOS) {
      return false;
    }
    long at = next;
    do {
      while (file.u8(at) != 0xFF) {
        at++;
      }
      while (file.u8(at) == 0xFF) {
        at++;
      }
      marker = file.u8(at++);
    } while (standsAlone(marker));
    if (marker == EOI) {
      throw new BrokenImageException("A JPEG without pixels");
    }
    length = file.u16(at) - 2;
    start = at + 2;
    if (length < 0 || !file.holds(start, length)) {
      throw new BrokenImageException(
          String.format(Locale.ROOT, "Segment %02x at %d is %d bytes long", marker, at, length));
    }
    next = start + length;
    return marker != SOS;
  }

  /// The second byte of the segment's marker.
  public int marker() {
    return marker;
  }

  /// Where its content begins.
  public long start() {
    return start;
  }

  /// How long its content is.
  public int length() {
    return length;
  }

  /// Whether this segment is a frame header, which tells the size.
  public boolean isFrame() {
    return marker >= 0xC0
        && marker <= 0xCF
        && marker != 0xC4 // Huffman tables
        && marker != 0xC8 // reserved
        && marker != 0xCC; // arithmetic conditioning
  }

  /// Whether this is application segment `n` whose content begins with `name`.
  public boolean isApplication(int n, String name) {
    return marker == 0xE0 + n && length >= name.length() && file.reads(start, name);
  }

  private static boolean standsAlone(int marker) {
    return marker <= 1 || (marker >= 0xD0 && marker <= SOI);
  }
}
