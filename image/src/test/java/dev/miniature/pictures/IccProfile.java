package dev.miniature.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Display profiles with three primaries and a curve, written by ICC.1:2022 (profile version 4.4).
final class IccProfile {
  private static final int HEADER = 128;

  private IccProfile() {}

  /// Returns a profile.
  ///
  /// @param name the name that programs show
  /// @param lights XYZ of the three primaries under D50, one per column
  /// @param curve the curve of all three
  static byte[] of(String name, Matrix lights, Curve curve) {
    Matrix columns = lights.transposed();
    Matrix adaptation = Primaries.toD50();
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", text(name));
    tags.put("cprt", text("CC0"));
    tags.put("wtpt", numbers("XYZ ", Primaries.D50));
    tags.put("chad", numbers("sf32", adaptation.a(), adaptation.b(), adaptation.c()));
    tags.put("rXYZ", numbers("XYZ ", columns.a()));
    tags.put("gXYZ", numbers("XYZ ", columns.b()));
    tags.put("bXYZ", numbers("XYZ ", columns.c()));
    tags.put("rTRC", curve.tag());
    tags.put("gTRC", curve.tag());
    tags.put("bTRC", curve.tag());
    return file("RGB ", tags);
  }

  /// Returns a grey profile.
  static byte[] grey(String name, Curve curve) {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", text(name));
    tags.put("cprt", text("CC0"));
    tags.put("wtpt", numbers("XYZ ", Primaries.D50));
    tags.put("kTRC", curve.tag());
    return file("GRAY", tags);
  }

  /// Returns a number with sixteen fractional bits.
  static int fixed(double value) {
    return (int) Math.floor(value * 65_536 + 0.5);
  }

  private static byte[] file(String colours, Map<String, byte[]> tags) {
    int start = HEADER + 4 + 12 * tags.size();
    int size = start + tags.values().stream().mapToInt(tag -> padded(tag.length)).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    header(file, colours, size);
    file.position(HEADER).putInt(tags.size());
    int at = start;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      byte[] content = tag.getValue();
      file.put(ascii(tag.getKey())).putInt(at).putInt(content.length).put(at, content);
      at += padded(content.length);
    }
    return file.array();
  }

  private static void header(ByteBuffer file, String colours, int size) {
    file.putInt(0, size).putInt(8, 0x04400000);
    file.put(12, ascii("mntr" + colours + "XYZ "));
    file.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
    file.put(36, ascii("acsp"));
    file.put(68, numbers("", Primaries.D50), 4, 12);
  }

  private static byte[] numbers(String type, Matrix.Row... rows) {
    ByteBuffer tag = ByteBuffer.allocate((type.isEmpty() ? 4 : 8) + 12 * rows.length);
    tag.put(ascii(type)).putInt(0);
    for (Matrix.Row row : rows) {
      tag.putInt(fixed(row.x())).putInt(fixed(row.y())).putInt(fixed(row.z()));
    }
    return tag.array();
  }

  private static byte[] text(String words) {
    byte[] letters = words.getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer tag = ByteBuffer.allocate(28 + letters.length);
    tag.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
    return tag.putInt(letters.length).putInt(28).put(letters).array();
  }

  private static byte[] ascii(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }
}
