package dev.miniature.fuzz.anatomy;

import java.util.ArrayList;
import java.util.List;

/// GIF: the screen with its palette, then extensions and pictures, each with its chain of
/// sub-blocks.
record GifAnatomy() implements Anatomy {
  private static final int SCREEN = 13;

  @Override
  public List<Piece> taken(byte[] file) {
    List<Piece> pieces = new ArrayList<>();
    int place = Math.min(file.length, SCREEN + palette(file, 10));
    pieces.add(
        Piece.of(
            file,
            0,
            place,
            Field.little(6, 2),
            Field.little(8, 2),
            Field.little(10, 1),
            Field.little(11, 1)));
    while (place + 10 < file.length) {
      int end = file[place] == 0x2C ? endOfPicture(file, place) : blocks(file, place + 2);
      pieces.add(Piece.of(file, place, end, 0, fields(file[place])));
      place = end;
    }
    if (place < file.length) {
      pieces.add(Piece.of(file, place, file.length));
    }
    return pieces;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    return Anatomy.chained(pieces);
  }

  private static int endOfPicture(byte[] file, int place) {
    return blocks(file, place + 10 + palette(file, place + 9) + 1);
  }

  private static List<Field> fields(int kind) {
    List<Field> fields = new ArrayList<>();
    if (kind == 0x2C) {
      fields.addAll(Lengths.row(1, 2, 4, Field.Coding.LITTLE));
      fields.addAll(Lengths.row(9, 1, 3, Field.Coding.LITTLE));
    } else {
      fields.addAll(Lengths.row(1, 1, 7, Field.Coding.LITTLE));
    }
    return fields;
  }

  /// Returns the length of the palette that the flags at `at` announce.
  private static int palette(byte[] file, int at) {
    return at < file.length && (file[at] & 0x80) != 0 ? 3 << ((file[at] & 7) + 1) : 0;
  }

  private static int blocks(byte[] file, int from) {
    int place = from;
    while (place < file.length && file[place] != 0) {
      place += 1 + (file[place] & 0xFF);
    }
    return Math.min(file.length, place + 1);
  }
}
