package dev.miniature.fuzz.anatomy;

import java.util.ArrayList;
import java.util.List;

/// JPEG: segments of marker, length and content. The coded data after a scan's header is a separate
/// piece.
record JpegAnatomy() implements Anatomy {
  private static final Lengths SEGMENTS = new Lengths(Field.big(2, 2), 2, false);

  @Override
  public List<Piece> taken(byte[] file) {
    List<Piece> pieces = new ArrayList<>();
    int place = 0;
    while (place + 4 <= file.length && file[place] == (byte) 0xFF) {
      int marker = file[place + 1] & 0xFF;
      int length = hasLength(marker) ? 2 + (int) Field.big(place + 2, 2).read(file) : 2;
      int end = Math.min(file.length, place + length);
      pieces.add(Piece.of(file, place, end, 0, fields(marker)));
      place = end;
      if (marker == 0xDA) {
        int data = endOfData(file, place);
        pieces.add(Piece.of(file, place, data));
        place = data;
      }
    }
    if (place < file.length) {
      pieces.add(Piece.of(file, place, file.length));
    }
    return pieces;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    for (Piece piece : pieces) {
      byte[] bytes = piece.bytes();
      boolean isSegment =
          bytes.length >= 4 && bytes[0] == (byte) 0xFF && hasLength(bytes[1] & 0xFF);
      all.add(isSegment ? SEGMENTS.corrected(piece) : piece);
    }
    return Anatomy.chained(all);
  }

  /// Returns the end of coded data: a marker that is neither a restart marker nor a stuffed byte.
  private static int endOfData(byte[] file, int from) {
    int place = from;
    while (place + 1 < file.length) {
      int next = file[place + 1] & 0xFF;
      if (file[place] == (byte) 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
        return place;
      }
      place++;
    }
    return file.length;
  }

  private static boolean hasLength(int marker) {
    return marker > 1 && marker != 0xFF && (marker < 0xD0 || marker > 0xD9);
  }

  private static List<Field> fields(int marker) {
    List<Field> fields = new ArrayList<>(List.of(Field.big(1, 1), Field.big(2, 2)));
    switch (marker) {
      case 0xC0, 0xC1, 0xC2, 0xC3, 0xC9, 0xCA -> {
        fields.addAll(Lengths.row(5, 2, 2, Field.Coding.BIG));
        fields.addAll(Lengths.row(5, 2, 2, Field.Coding.BIG));
        fields.addAll(Lengths.row(4, 1, 18, Field.Coding.BIG));
      }
      case 0xC4 -> fields.addAll(Lengths.row(4, 1, 20, Field.Coding.BIG));
      case 0xDA, 0xDB, 0xDD -> fields.addAll(Lengths.row(4, 1, 14, Field.Coding.BIG));
      case 0xE1 -> {
        fields.addAll(Lengths.row(10, 2, 24, Field.Coding.BIG));
        fields.addAll(Lengths.row(10, 4, 12, Field.Coding.LITTLE));
      }
      case 0xE2 -> fields.addAll(Lengths.row(16, 4, 60, Field.Coding.BIG));
      default -> fields.addAll(Lengths.row(4, 2, 8, Field.Coding.BIG));
    }
    return fields;
  }
}
