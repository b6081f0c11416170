package dev.miniature.bench.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The colour profile that phones write into photos, Display P3 (ICC.1:2022; SMPTE EG 432-1).
final class DisplayP3 {
  private static final int HEADER = 128;
  private static final byte[] SEGMENT = ascii("ICC_PROFILE\0\1\1");

  private DisplayP3() {}

  /// Returns a JPEG with the profile in a segment after the start marker.
  static byte[] in(byte[] jpeg) {
    byte[] profile = profile();
    int length = 2 + SEGMENT.length + profile.length;
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 2 + length);
    file.put(jpeg, 0, 2).putShort((short) 0xFFE2).putShort((short) length);
    return file.put(SEGMENT).put(profile).put(jpeg, 2, jpeg.length - 2).array();
  }

  private static byte[] profile() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    tags.put("rXYZ", xyz(0.5151, 0.2412, -0.0011));
    tags.put("gXYZ", xyz(0.2919, 0.6922, 0.0419));
    tags.put("bXYZ", xyz(0.1571, 0.0666, 0.7841));
    tags.put("rTRC", curve());
    tags.put("gTRC", curve());
    tags.put("bTRC", curve());
    int at = HEADER + 4 + 12 * tags.size();
    int size = at + tags.values().stream().mapToInt(tag -> tag.length).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0, size).putInt(8, 0x04400000).put(12, ascii("mntrRGB XYZ "));
    file.put(36, ascii("acsp")).put(68, xyz(0.9642, 1, 0.8249), 8, 12);
    file.position(HEADER).putInt(tags.size());
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      byte[] content = tag.getValue();
      file.put(ascii(tag.getKey())).putInt(at).putInt(content.length).put(at, content);
      at += content.length;
    }
    return file.array();
  }

  private static byte[] xyz(double x, double y, double z) {
    return numbers("XYZ ", 0, x, y, z);
  }

  private static byte[] curve() {
    byte[] formula = numbers("para", 4, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
    formula[9] = 3;
    return formula;
  }

  private static byte[] numbers(String type, int gap, double... numbers) {
    ByteBuffer tag = ByteBuffer.allocate(8 + gap + 4 * numbers.length);
    tag.put(ascii(type)).position(8 + gap);
    for (double number : numbers) {
      tag.putInt((int) Math.round(number * 65_536));
    }
    return tag.array();
  }

  private static byte[] ascii(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }
}
