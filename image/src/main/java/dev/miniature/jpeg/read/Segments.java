package dev.miniature.jpeg.read;

import java.util.Locale;

/// Iterates over the segments of a file (T.81, B.1.1). It skips everything between segments: fill
/// bytes, garbage, or the data of scans that are not needed.
public final class Segments {
  private final byte[] file;
  private int at;
  private int marker;
  private int start;
  private int length;
  private boolean ended;

  /// Starts before the first segment at or after the byte `at`.
  public Segments(byte[] file, int at) {
    this.file = file;
    this.at = at;
  }

  /// Advances to the next segment. Returns false at the end marker or at the end of the file.
  ///
  /// @throws MalformedJpegException if a segment is truncated
  public boolean next() throws MalformedJpegException {
    do {
      if (!findMarker()) {
        marker = Markers.EOI;
        return false;
      }
    } while (Markers.standsAlone(marker));
    if (marker == Markers.EOI) {
      return false;
    }
    length = at + 2 <= file.length ? u16(at) - 2 : -1;
    start = at + 2;
    if (length < 0 || length > file.length - start) {
      throw malformed(String.format(Locale.ROOT, "Segment %02x is cut off", marker));
    }
    at = start + length;
    return true;
  }

  private boolean findMarker() {
    int i = at;
    while (i + 1 < file.length) {
      if (i + 8 <= file.length && !BitSource.holdsFf((long) BitSource.LONG.get(file, i))) {
        i += 8;
      } else if (file[i] != (byte) 0xFF || file[i + 1] == (byte) 0xFF) {
        i++;
      } else if (file[i + 1] == 0) {
        i += 2;
      } else {
        marker = file[i + 1] & 0xFF;
        at = i + 2;
        return true;
      }
    }
    at = file.length;
    ended = true;
    return false;
  }

  /// Returns whether the file ended before the end marker.
  boolean isCutOff() {
    return ended;
  }

  /// Continues at this position.
  void moveTo(int position) {
    at = position;
  }

  /// Returns the second byte of the segment's marker.
  public int marker() {
    return marker;
  }

  /// Returns whether this segment is a frame header, which contains the size.
  public boolean isFrame() {
    return Markers.isFrame(marker);
  }

  /// Returns the length of the content in bytes.
  public int length() {
    return length;
  }

  /// Returns the position at which the content begins.
  public int start() {
    return start;
  }

  /// Returns the position at which the segment ends and the data of a scan begins.
  int end() {
    return start + length;
  }

  /// Returns byte `i` of the content.
  ///
  /// @throws MalformedJpegException if the content is shorter
  int u8(int i) throws MalformedJpegException {
    if (i >= length) {
      throw malformed(String.format(Locale.ROOT, "Segment %02x has only %d bytes", marker, length));
    }
    return file[start + i] & 0xFF;
  }

  /// Returns the 16-bit number at bytes `i` and `i + 1` of the content.
  int u16At(int i) throws MalformedJpegException {
    return u8(i) << 8 | u8(i + 1);
  }

  /// Creates an exception for a fault in this segment.
  MalformedJpegException malformed(String message) {
    return new MalformedJpegException(message, start);
  }

  private int u16(int position) {
    return (file[position] & 0xFF) << 8 | (file[position + 1] & 0xFF);
  }
}
