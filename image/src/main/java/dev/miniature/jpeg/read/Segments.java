package dev.miniature.jpeg.read;

import java.util.Locale;

/// Iterates over the segments of a file (T.81, B.1.1). It skips everything between segments: fill
/// bytes, garbage, or the data of scans that are not needed.
public final class Segments {
  /// The number of bytes that are awaited at once while searching for a marker.
  private static final int STEP = 4 << 10;

  /// The number of bytes that are awaited at once in the data of a scan, as by [BitSource].
  private static final int STEP_IN_DATA = 64 << 10;

  private final byte[] file;
  private final Arrival arrival;

  /// The number of bytes of the file that are there.
  private int there;

  private int at;
  private int marker;
  private int start;
  private int length;
  private boolean ended;

  /// Starts before the first segment at or after the byte `at`.
  public Segments(byte[] file, int at) {
    this(file, _ -> file.length, at);
  }

  /// Starts before the first segment at or after the byte `at` of a file that may still be
  /// arriving. The content of the current segment is always there.
  public Segments(byte[] file, Arrival arrival, int at) {
    this.file = file;
    this.arrival = arrival;
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
    length = isThere(at + 1) ? u16(at) - 2 : -1;
    start = at + 2;
    if (length < 0 || length > file.length - start) {
      throw malformed(String.format(Locale.ROOT, "Segment %02x is cut off", marker));
    }
    at = start + length;
    await(at);
    return true;
  }

  /// Waits for a byte. Returns false if the file ends before it.
  private boolean isThere(int position) {
    await(Math.min(file.length, position + 1));
    return position < file.length;
  }

  private void await(int count) {
    if (there < count) {
      there = arrival.await(count);
    }
  }

  private boolean findMarker() {
    int i = at;
    int step = marker == Markers.SOS ? STEP_IN_DATA : STEP;
    while (i + 1 < file.length) {
      if (i + 8 > there && there < file.length) {
        await(Math.min(file.length, i + step));
      } else if (i + 8 <= there && !BitSource.holdsFf((long) BitSource.LONG.get(file, i))) {
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
