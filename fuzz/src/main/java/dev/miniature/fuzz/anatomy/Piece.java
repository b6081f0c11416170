package dev.miniature.fuzz.anatomy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A part of a file that its format knows by a name of its own: a chunk, a segment, a box, a block.
/// It is never changed; a changed one takes its place.
public final class Piece {
  private final byte[] bytes;
  private final List<Field> fields;
  private final int depth;
  private final boolean forged;

  private Piece(byte[] bytes, List<Field> fields, int depth, boolean forged) {
    this.bytes = bytes;
    this.fields = fields.stream().filter(field -> field.isWithin(bytes)).toList();
    this.depth = depth;
    this.forged = forged;
  }

  /// The bytes from `from` to `to` of a file.
  ///
  /// @param depth how many others it lies in
  static Piece of(byte[] file, int from, int to, int depth, List<Field> fields) {
    return new Piece(Arrays.copyOfRange(file, from, to), fields, depth, false);
  }

  static Piece of(byte[] file, int from, int to, Field... fields) {
    return of(file, from, to, 0, List.of(fields));
  }

  /// The bytes themselves, not a copy.
  public byte[] bytes() {
    return bytes;
  }

  /// The numbers in it.
  public List<Field> fields() {
    return fields;
  }

  int depth() {
    return depth;
  }

  /// Whether one of its numbers was set on purpose, so that its length must not be put right.
  boolean isForged() {
    return forged;
  }

  /// The same with other bytes, of any length.
  public Piece with(byte[] other) {
    return new Piece(other, fields, depth, forged);
  }

  /// The same with another number in `field`.
  public Piece with(Field field, long value) {
    if (field.coding() == Field.Coding.TEXT) {
      byte[] digits = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
      byte[] other = Arrays.copyOf(bytes, bytes.length + digits.length - field.width());
      System.arraycopy(digits, 0, other, field.at(), digits.length);
      int behind = field.at() + field.width();
      System.arraycopy(bytes, behind, other, field.at() + digits.length, bytes.length - behind);
      return new Piece(other, List.of(), depth, true);
    }
    byte[] other = bytes.clone();
    field.write(other, value);
    return new Piece(other, fields, depth, true);
  }

  /// Whether these letters stand at `at`.
  boolean reads(int at, String letters) {
    byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
