package dev.miniature.jpeg;

import java.io.ByteArrayOutputStream;

/// Takes the bytes of a file apart and puts others between them, without knowing what they mean.
final class FileBytes {
  private static final byte[] GARBAGE = {0, 0x12, (byte) 0xFE, 0x7F};

  private FileBytes() {}

  /// With bytes between its segments that belong to none.
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

  /// With bits of one in place of the data of its last scan: no code consists of those alone (T.81,
  /// annex C).
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

  /// With `count` bytes more in the data of its only scan, behind the last block.
  ///
  /// @param escapes how many of the first of them are bytes of ones, each with the zero that
  ///   follows
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

  /// With tables of one symbol behind the start of the image, each another.
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

  /// Where the marker behind the data of the first scan begins.
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
