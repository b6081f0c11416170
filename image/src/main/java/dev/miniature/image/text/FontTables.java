package dev.miniature.image.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The tables of a font file, by name ("OpenType Specification", 1.9, "Organization of an OpenType
/// Font"). Reading beyond a table throws the exceptions of `ByteBuffer`.
final class FontTables {
  /// The versions that mark files with TrueType outlines.
  private static final int TRUE_TYPE = 0x00010000;

  private static final int TRUE = 0x74727565;
  private static final int OTTO = 0x4F54544F;
  private static final int MAX_TABLES = 256;

  private final Map<String, ByteBuffer> tables = new HashMap<>();

  /// @throws IllegalArgumentException if the file is not a supported font
  FontTables(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int kind = bytes.getInt(0);
    if (kind == OTTO) {
      throw new IllegalArgumentException(
          "a font with PostScript outlines; only TrueType outlines are supported");
    }
    if (kind != TRUE_TYPE && kind != TRUE) {
      throw new IllegalArgumentException("not a TrueType font");
    }
    int count = Math.min(bytes.getShort(4) & 0xFFFF, MAX_TABLES);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      byte[] name = new byte[4];
      bytes.get(entry, name);
      int offset = bytes.getInt(entry + 8);
      int length = bytes.getInt(entry + 12);
      if (offset >= 0 && length >= 0 && offset <= file.length - length) {
        tables.put(new String(name, StandardCharsets.ISO_8859_1), bytes.slice(offset, length));
      }
    }
  }

  /// Returns a required table.
  ///
  /// @throws IllegalArgumentException if it is missing
  ByteBuffer need(String name) {
    return Optional.ofNullable(tables.get(name))
        .orElseThrow(() -> new IllegalArgumentException("a font without the table " + name));
  }
}
