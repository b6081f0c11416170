package dev.miniature.image.header;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes an ICC profile of version 4.3 (ICC.1:2010, 7) from its tags. Tags with the same content
/// share it.
final class ProfileWriter {
  private static final int HEADER = 128;
  private static final int ENTRY = 12;

  /// The white point of all profiles, D50 (7.2.16), with sixteen fractional bits.
  private static final int[] WHITE = {0xF6D6, 0x10000, 0xD32D};

  private final List<String> names = new ArrayList<>();
  private final List<byte[]> contents = new ArrayList<>();

  /// Adds a tag.
  ProfileWriter with(String name, byte[] content) {
    names.add(name);
    contents.add(content);
    return this;
  }

  /// Returns the length of the file with further tags that have no content yet, in bytes.
  int length(int further) {
    int length = HEADER + Integer.BYTES + ENTRY * (names.size() + further);
    for (int i = 0; i < contents.size(); i++) {
      length += first(i) == i ? padded(contents.get(i)) : 0;
    }
    return length;
  }

  /// Returns the file.
  ///
  /// @param colours the signature of the colour space
  byte[] file(String colours) {
    ByteBuffer file = ByteBuffer.allocate(length(0));
    file.putInt(0, file.capacity()).putInt(8, 0x04300000);
    file.put(12, ascii("mntr" + colours + "XYZ "));
    file.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
    file.put(36, ascii("acsp"));
    file.position(68);
    Arrays.stream(WHITE).forEach(file::putInt);
    file.position(HEADER).putInt(names.size());
    int[] places = new int[names.size()];
    int end = HEADER + Integer.BYTES + ENTRY * names.size();
    for (int i = 0; i < places.length; i++) {
      byte[] content = contents.get(i);
      boolean isNew = first(i) == i;
      places[i] = isNew ? end : places[first(i)];
      end += isNew ? padded(content) : 0;
      file.put(ascii(names.get(i))).putInt(places[i]).putInt(content.length);
      file.put(places[i], content);
    }
    return file.array();
  }

  private int first(int index) {
    int first = 0;
    while (!Arrays.equals(contents.get(first), contents.get(index))) {
      first++;
    }
    return first;
  }

  /// Returns a tag with a text of ASCII (10.15).
  static byte[] text(String words) {
    byte[] letters = words.getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer tag = ByteBuffer.allocate(28 + letters.length);
    tag.put(ascii("mluc")).putInt(0).putInt(1).putInt(ENTRY).put(ascii("enUS"));
    return tag.putInt(letters.length).putInt(28).put(letters).array();
  }

  /// Returns a tag with X, Y and Z (10.31).
  static byte[] xyz(double... coordinates) {
    ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    Arrays.stream(coordinates).mapToInt(ProfileWriter::fixed).forEach(tag::putInt);
    return tag.array();
  }

  /// Returns the tag with the white point.
  static byte[] white() {
    ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    Arrays.stream(WHITE).forEach(tag::putInt);
    return tag.array();
  }

  /// Returns a number with sixteen fractional bits.
  static int fixed(double value) {
    return (int) Math.round(value * 65_536);
  }

  private static byte[] ascii(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }

  private static int padded(byte[] content) {
    return Math.ceilDiv(content.length, 4) * 4;
  }
}
