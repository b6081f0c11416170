package dev.miniature.image.text;

import java.nio.ByteBuffer;

/// Maps characters to glyphs (the table `cmap`, Unicode formats 4 and 12).
final class CharacterMap {
  private static final int UNICODE = 0;
  private static final int WINDOWS = 3;
  private static final int WINDOWS_BMP = 1;
  private static final int WINDOWS_FULL = 10;

  private final ByteBuffer table;
  private final int format;

  /// @throws IllegalArgumentException if there is no supported Unicode map
  CharacterMap(ByteBuffer cmap) {
    ByteBuffer best = null;
    int bestFormat = 0;
    int count = cmap.getShort(2) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int platform = cmap.getShort(4 + 8 * i);
      int encoding = cmap.getShort(6 + 8 * i);
      int offset = cmap.getInt(8 + 8 * i);
      boolean unicode =
          platform == UNICODE
              || (platform == WINDOWS && (encoding == WINDOWS_BMP || encoding == WINDOWS_FULL));
      int kind = unicode ? cmap.getShort(offset) : 0;
      if ((kind == 4 || kind == 12) && kind > bestFormat) {
        best = cmap.slice(offset, cmap.capacity() - offset);
        bestFormat = kind;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("a font without a supported Unicode character map");
    }
    table = best;
    format = bestFormat;
  }

  /// Returns the index of the glyph; 0 if there is none.
  int glyph(int character) {
    return format == 12 ? ofGroups(character) : ofSegments(character);
  }

  private int ofGroups(int character) {
    int low = 0;
    int high = table.getInt(12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = 16 + 12 * middle;
      if (character < table.getInt(group)) {
        high = middle - 1;
      } else if (character > table.getInt(group + 4)) {
        low = middle + 1;
      } else {
        return table.getInt(group + 8) + character - table.getInt(group);
      }
    }
    return 0;
  }

  private int ofSegments(int character) {
    if (character > 0xFFFF) {
      return 0;
    }
    int twice = unsigned(6);
    int low = 0;
    int high = twice / 2 - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (unsigned(14 + 2 * middle) < character) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = 14 + 2 * low;
    int start = end + 2 + twice;
    int delta = start + twice;
    int range = delta + twice;
    if (unsigned(start) > character || unsigned(end) < character) {
      return 0;
    }
    int offset = unsigned(range);
    if (offset == 0) {
      return character + unsigned(delta) & 0xFFFF;
    }
    int glyph = unsigned(range + offset + 2 * (character - unsigned(start)));
    return glyph == 0 ? 0 : glyph + unsigned(delta) & 0xFFFF;
  }

  private int unsigned(int at) {
    return table.getShort(at) & 0xFFFF;
  }
}
