package dev.miniature.jpeg.gainmap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The index of the pictures in a file, in an APP2 segment of the first one (CIPA DC-007, MPF). It
/// is a small TIFF file, and its offsets count from its beginning.
final class MultiPictureIndex {
  /// The beginning of the segment.
  static final String NAME = "MPF\0";

  /// The length of the index of two pictures.
  static final int BYTES = 82;

  /// The most pictures that are looked at. Phones write up to four.
  private static final int MAX_PICTURES = 16;

  private static final int MAGIC = 42;
  private static final int VERSION = 0xB000;
  private static final int COUNT = 0xB001;
  private static final int ENTRIES = 0xB002;
  private static final int LONG = 4;
  private static final int UNDEFINED = 7;
  private static final int FIELD_BYTES = 12;
  private static final int ENTRY_BYTES = 16;

  /// A representative picture of the kind "baseline MP primary image", in JPEG.
  private static final int PRIMARY = 0x0003_0000;

  private MultiPictureIndex() {}

  /// A part of a file.
  ///
  /// @param start its first byte
  /// @param length its length in bytes, at least 1
  record Part(int start, int length) {}

  /// Returns the parts of the pictures behind the first one. Those that do not lie in the file are
  /// left out, and so is everything if the index itself is malformed.
  ///
  /// @param start where the content of the segment begins after its name
  /// @param end where the segment ends
  static List<Part> pictures(byte[] file, int start, int end) {
    ByteBuffer index = ByteBuffer.wrap(file, start, end - start).slice();
    List<Part> parts = new ArrayList<>();
    try {
      int entries = entries(index);
      int count = index.getInt(entries - LONG) / ENTRY_BYTES;
      int at = index.getInt(entries);
      for (int i = 1; i < Math.min(count, MAX_PICTURES); i++) {
        long length = Integer.toUnsignedLong(index.getInt(at + i * ENTRY_BYTES + 4));
        long from = start + Integer.toUnsignedLong(index.getInt(at + i * ENTRY_BYTES + 8));
        if (length > 0 && from > start && from + length <= file.length) {
          parts.add(new Part((int) from, (int) length));
        }
      }
    } catch (IndexOutOfBoundsException malformed) {
      return List.of();
    }
    return parts;
  }

  /// Returns the position of the field with the offset of the entries.
  ///
  /// @throws IndexOutOfBoundsException if there is none
  private static int entries(ByteBuffer index) {
    index.order(
        index.getShort(0) == ('I' << 8 | 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (index.getShort(2) != MAGIC) {
      throw new IndexOutOfBoundsException("no TIFF file");
    }
    int directory = index.getInt(4);
    int fields = Short.toUnsignedInt(index.getShort(directory));
    for (int i = 0; i < fields; i++) {
      int field = directory + 2 + i * FIELD_BYTES;
      if (Short.toUnsignedInt(index.getShort(field)) == ENTRIES) {
        return field + 8;
      }
    }
    throw new IndexOutOfBoundsException("no entries");
  }

  /// Returns the content of the segment after its name, for a picture and its map.
  ///
  /// @param primary the length of the picture's file
  /// @param offset from the beginning of this content to the map
  /// @param map the length of the map's file
  static byte[] write(int primary, int offset, int map) {
    ByteBuffer index = ByteBuffer.allocate(BYTES);
    index.putShort((short) ('M' << 8 | 'M')).putShort((short) MAGIC).putInt(8);
    index.putShort((short) 3);
    field(VERSION, UNDEFINED, 4, index).put(new byte[] {'0', '1', '0', '0'});
    field(COUNT, LONG, 1, index).putInt(2);
    field(ENTRIES, UNDEFINED, 2 * ENTRY_BYTES, index).putInt(BYTES - 2 * ENTRY_BYTES);
    index.putInt(0);
    index.putInt(PRIMARY).putInt(primary).putInt(0).putInt(0);
    index.putInt(0).putInt(map).putInt(offset).putInt(0);
    return index.array();
  }

  private static ByteBuffer field(int tag, int type, int count, ByteBuffer index) {
    return index.putShort((short) tag).putShort((short) type).putInt(count);
  }
}
