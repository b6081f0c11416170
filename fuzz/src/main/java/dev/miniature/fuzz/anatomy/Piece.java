package dev.miniature.fuzz.anatomy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A named part of a file: a chunk, a segment, a box or a block. Pieces are immutable.
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

  /// Creates a piece from the bytes `from` to `to` of a file.
  ///
  /// @param depth the number of enclosing pieces
  static Piece of(byte[] file, int from, int to, int depth, List<Field> fields) {
    return new Piece(Arrays.copyOfRange(file, from, to), fields, depth, false);
  }

  static Piece of(byte[] file, int from, int to, Field... fields) {
    return of(file, from, to, 0, List.of(fields));
  }

  /// Returns the bytes without copying them.
  public byte[] bytes() {
    return bytes;
  }

  /// Returns the fields.
  public List<Field> fields() {
    return fields;
  }

  int depth() {
    return depth;
  }

  /// Returns whether a field was set on purpose, so that the length must not be corrected.
  boolean isForged() {
    return forged;
  }

  /// Returns the piece with other bytes, of any length.
  public Piece with(byte[] other) {
    return new Piece(other, fields, depth, forged);
  }

  /// Returns the piece with another number in `field`.
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

  /// Returns whether these letters are at `at`.
  boolean reads(int at, String letters) {
    byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
