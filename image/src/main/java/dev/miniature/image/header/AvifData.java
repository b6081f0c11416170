package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.TooComplexException;
import java.util.ArrayList;
import java.util.List;

/// The location of each item's data in an AVIF (ISO/IEC 14496-12, section 8.11.3).
final class AvifData {
  private static final int FULL_BOX = 4; // version and flags
  private static final int IN_IDAT = 1;

  /// The maximum number of pieces of one item, as in libheif. Encoders write one.
  private static final int MAX_EXTENTS = 32;

  private final Bytes file;
  private final Bytes meta;
  private final Bytes iloc;
  private final int version;
  private long at = FULL_BOX;

  private AvifData(Bytes file, Bytes meta) throws BrokenImageException {
    this.file = file;
    this.meta = meta;
    this.iloc = Boxes.find(meta, FULL_BOX, "iloc");
    this.version = iloc.u8(0);
  }

  /// Returns the pieces of an item's data in order.
  ///
  /// @throws BrokenImageException if the item has no data, or none within the file
  /// @throws TooComplexException if there are more pieces than any encoder writes
  static List<Bytes> of(long item, Bytes file, Bytes meta)
      throws BrokenImageException, TooComplexException {
    return new AvifData(file, meta).find(item);
  }

  private List<Bytes> find(long wanted) throws BrokenImageException, TooComplexException {
    int sizes = (int) number(1);
    int more = (int) number(1);
    Widths widths = new Widths(sizes >> 4, sizes & 15, more >> 4, version == 0 ? 0 : more & 15);
    List<Bytes> pieces = new ArrayList<>();
    for (long left = number(version < 2 ? 2 : 4); left > 0; left--) {
      boolean isWanted = number(version < 2 ? 2 : 4) == wanted;
      if (isWanted && !pieces.isEmpty()) {
        throw new BrokenImageException("An AVIF with two places for one item");
      }
      pieces.addAll(next(widths, isWanted));
    }
    if (pieces.isEmpty()) {
      throw new BrokenImageException("An AVIF without the data of its picture");
    }
    return pieces;
  }

  /// The sizes of the numbers in the table, in bytes.
  private record Widths(int offset, int length, int base, int index) {}

  /// Reads the pieces of the next item, after its id; the pieces of other items are skipped.
  private List<Bytes> next(Widths widths, boolean isWanted)
      throws BrokenImageException, TooComplexException {
    int construction = version == 0 ? 0 : (int) number(2) & 15;
    number(2); // another file, which nothing here reads
    long base = number(widths.base);
    int extents = (int) number(2);
    if (!isWanted) {
      at += (long) extents * (widths.index + widths.offset + widths.length);
      return List.of();
    }
    Complexity.atMost("pieces of a picture", extents, MAX_EXTENTS);
    List<Bytes> pieces = new ArrayList<>();
    for (int i = 0; i < extents; i++) {
      number(widths.index);
      long offset = number(widths.offset);
      pieces.add(piece(construction, base + offset, number(widths.length)));
    }
    return pieces;
  }

  private Bytes piece(int construction, long from, long length) throws BrokenImageException {
    Bytes container =
        switch (construction) {
          case 0 -> file;
          case IN_IDAT -> Boxes.find(meta, FULL_BOX, "idat");
          default -> throw new BrokenImageException("An AVIF whose data is made of other items");
        };
    // No length: up to the end.
    return container.slice(from, length == 0 ? container.size() - from : length);
  }

  /// Returns the next number of this many bytes, 0–8. A number of more than 63 bits lies beyond
  /// every file.
  private long number(int bytes) throws BrokenImageException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << Byte.SIZE | iloc.u8(at++);
    }
    return number & Long.MAX_VALUE;
  }
}
