package dev.miniature.jpeg;

import java.io.ByteArrayOutputStream;

/// Splits the bytes of a file and inserts others, without interpreting them.
final class FileBytes {
  private static final byte[] GARBAGE = {0, 0x12, (byte) 0xFE, 0x7F};

  private FileBytes() {}

  /// Returns the file with bytes between its segments.
  static byte[] withGarbage(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 2;
    out.write(file, 0, at);
    while ((file[at + 1] & 0xFF) != 0xDA) {
      int end = at + 2 + length(file, at + 2);
      out.write(file, at, end - at);
      out.writeBytes(GARBAGE);
      at = end;
    }
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }

  /// Returns the file with one bits in place of the data of its last scan; no code consists only of
  /// ones (T.81, annex C).
  static byte[] withOnesInLastScan(byte[] file) {
    int scan = file.length - 2;
    while (file[scan] != (byte) 0xFF || (file[scan + 1] & 0xFF) != 0xDA) {
      scan--;
    }
    int data = scan + 2 + length(file, scan + 2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, data);
    for (int i = 0; i < 64; i++) {
      out.write(0xFF);
      out.write(0);
    }
    out.write(file, file.length - 2, 2);
    return out.toByteArray();
  }

  /// Returns the file with `count` more bytes in the data of its only scan, after the last block.
  ///
  /// @param escapes how many of the first of them are 0xFF bytes, each with the zero that follows
  static byte[] withMoreData(byte[] file, int count, int escapes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, file.length - 2);
    for (int i = 0; i < count; i++) {
      out.write(i < escapes ? 0xFF : 0);
      out.write(new byte[1], 0, i < escapes ? 1 : 0);
    }
    out.write(file, file.length - 2, 2);
    return out.toByteArray();
  }

  /// Returns the file with tables of one symbol after the start of the image, all different.
  static byte[] withTables(byte[] file, int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, 2);
    for (int i = 0; i < count; i++) {
      byte[] table = new byte[22];
      byte[] head = {(byte) 0xFF, (byte) 0xC4, 0, 20, 0x13};
      System.arraycopy(head, 0, table, 0, head.length);
      table[5 + i % 16] = 1;
      table[21] = (byte) i;
      out.writeBytes(table);
    }
    out.write(file, 2, file.length - 2);
    return out.toByteArray();
  }

  /// Returns the file without the segments with this marker.
  static byte[] withoutSegments(byte[] file, int marker) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < file.length) {
      boolean begins = file[at] == (byte) 0xFF && at + 1 < file.length;
      if (begins && (file[at + 1] & 0xFF) == marker) {
        at += 2 + length(file, at + 2);
      } else {
        out.write(file[at++]);
      }
    }
    return out.toByteArray();
  }

  /// Returns the file with other ids for the three components of its frame and of its only scan.
  static byte[] withIds(byte[] file, int... ids) {
    byte[] other = file.clone();
    int at = 2;
    int marker = 0;
    while (marker != 0xDA) {
      marker = file[at + 1] & 0xFF;
      for (int i = 0; i < ids.length; i++) {
        if (marker == 0xC0) {
          other[at + 10 + 3 * i] = (byte) ids[i];
        } else if (marker == 0xDA) {
          other[at + 5 + 2 * i] = (byte) ids[i];
        }
      }
      at += 2 + length(file, at + 2);
    }
    return other;
  }

  /// Returns the file with restart markers that begin at `first` in every scan, and continue from
  /// there.
  static byte[] withRestartsFrom(byte[] file, int first) {
    byte[] other = file.clone();
    for (int i = 0; i + 1 < file.length; i++) {
      if (file[i] == (byte) 0xFF && (file[i + 1] & 0xF8) == 0xD0) {
        other[i + 1] = (byte) (0xD0 | (file[i + 1] + first & 7));
      }
    }
    return other;
  }

  /// Returns the position of the marker after the data of the first scan.
  static int endOfFirstScan(byte[] file) {
    int at = 2;
    while ((file[at + 1] & 0xFF) != 0xDA) {
      at += 2 + length(file, at + 2);
    }
    do {
      at++;
    } while (file[at] != (byte) 0xFF || file[at + 1] == 0);
    return at;
  }

  private static int length(byte[] file, int at) {
    return ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
  }
}
