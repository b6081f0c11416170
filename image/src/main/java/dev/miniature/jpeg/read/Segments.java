package dev.miniature.jpeg.read;

import java.util.Locale;

/// Goes through a file from marker to marker (T.81, B.1.1). What stands between them, be it fill
/// bytes, garbage or the data of a scan that nobody wants, is passed over.
public final class Segments {
  private final byte[] file;
  private int at;
  private int marker;
  private int start;
  private int length;
  private boolean ended;

  /// The segments of a file from the byte `at` on, before the first.
  public Segments(byte[] file, int at) {
    this.file = file;
    this.at = at;
  }

  /// Goes to the next segment; at the end mark, or where the file ends, there is none.
  ///
  /// @throws MalformedJpegException if a segment is cut off
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

  /// Whether the file came to its end before the end mark did.
  boolean isCutOff() {
    return ended;
  }

  /// Goes on from here.
  void moveTo(int position) {
    at = position;
  }

  /// The second byte of the segment's marker.
  public int marker() {
    return marker;
  }

  /// Whether this is a frame header, which tells the size.
  public boolean isFrame() {
    return Markers.isFrame(marker);
  }

  /// How long the content is, in bytes.
  public int length() {
    return length;
  }

  /// Where the content begins.
  public int start() {
    return start;
  }

  /// Where the segment ends, which is where the data of a scan begins.
  int end() {
    return start + length;
  }

  /// Byte `i` of the content.
  ///
  /// @throws MalformedJpegException if the content is shorter
  int u8(int i) throws MalformedJpegException {
    if (i >= length) {
      throw malformed(String.format(Locale.ROOT, "Segment %02x has only %d bytes", marker, length));
    }
    return file[start + i] & 0xFF;
  }

  /// Bytes `i` and `i + 1` of the content.
  int u16At(int i) throws MalformedJpegException {
    return u8(i) << 8 | u8(i + 1);
  }

  /// That something in this segment makes no sense.
  MalformedJpegException malformed(String message) {
    return new MalformedJpegException(message, start);
  }

  private int u16(int position) {
    return (file[position] & 0xFF) << 8 | (file[position + 1] & 0xFF);
  }
}
