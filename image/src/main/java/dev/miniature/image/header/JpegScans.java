package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The scans of a JPEG: their number, and where the last one ends.
///
/// @param count at least 1
/// @param end the offset of the end marker, or the end of the file if it is missing
public record JpegScans(int count, int end) {
  private static final int EOI = 0xD9;
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = LOWEST_BITS << 7;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /// Counts the scans of `file`; the marker of the first one is at `from`.
  ///
  /// @param most the number after which counting stops
  public static JpegScans count(byte[] file, int from, int most) throws BrokenImageException {
    Bytes bytes = Bytes.of(file);
    int scans = 0;
    int at = from;
    while (at + 3 < file.length && scans <= most) {
      at = nextFf(file, at);
      int marker = at + 3 < file.length ? file[at + 1] & 0xFF : 0;
      if (isData(marker)) {
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

  /// Returns the offset of the next 0xFF byte, or one near the end of the file.
  private static int nextFf(byte[] file, int from) {
    int at = from;
    while (at + Long.BYTES <= file.length && !holdsFf((long) LONG.get(file, at))) {
      at += Long.BYTES;
    }
    while (at + 1 < file.length && file[at] != (byte) 0xFF) {
      at++;
    }
    return at;
  }

  /// Returns whether one of eight bytes is 0xFF, which is zero in the complement.
  private static boolean holdsFf(long eight) {
    return (~eight - LOWEST_BITS & eight & HIGHEST_BITS) != 0;
  }

  /// Returns whether a marker byte after 0xFF belongs to a scan's data: a stuffed zero, a marker
  /// without content, a restart marker, or a fill byte.
  private static boolean isData(int marker) {
    return marker <= 1 || (marker >= 0xD0 && marker <= 0xD7) || marker == 0xFF;
  }
}
