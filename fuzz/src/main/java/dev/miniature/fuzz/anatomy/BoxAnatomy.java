package dev.miniature.fuzz.anatomy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// AVIF: boxes of length, name and content, some of which contain boxes. The piece of a container
/// is only its header; its content follows, one level deeper.
record BoxAnatomy() implements Anatomy {
  /// The containers, and the lengths of their headers.
  private static final Set<String> HOLDERS =
      Set.of("iprp", "ipco", "moov", "trak", "mdia", "minf", "stbl", "edts", "dinf");

  private static final int META = 12;

  @Override
  public List<Piece> taken(byte[] file) {
    List<Piece> pieces = new ArrayList<>();
    take(file, 0, file.length, 0, pieces);
    return pieces;
  }

  private static void take(byte[] file, int from, int to, int depth, List<Piece> pieces) {
    int place = from;
    while (place + 8 <= to) {
      long length = Field.big(place, 4).read(file);
      if (length < 8 || depth > 8) {
        break;
      }
      int end = (int) Math.min(to, place + length);
      String name = new String(file, place + 4, 4, StandardCharsets.ISO_8859_1);
      int header = name.equals("meta") ? META : HOLDERS.contains(name) ? 8 : end - place;
      int content = Math.min(end, place + header);
      pieces.add(Piece.of(file, place, content, depth, fields(name)));
      take(file, content, end, depth + 1, pieces);
      place = end;
    }
    if (place < to) {
      pieces.add(Piece.of(file, place, to, depth, List.of()));
    }
  }

  private static List<Field> fields(String name) {
    List<Field> fields = new ArrayList<>(List.of(Field.big(0, 4)));
    switch (name) {
      case "ispe" -> fields.addAll(Lengths.row(12, 4, 2, Field.Coding.BIG));
      case "iloc", "iinf", "ipma", "pitm", "infe" -> {
        fields.addAll(Lengths.row(8, 1, 24, Field.Coding.BIG));
        fields.addAll(Lengths.row(8, 2, 24, Field.Coding.BIG));
      }
      case "mdat" -> {
        // The AV1 sequence header is at the beginning.
        fields.addAll(Lengths.row(8, 1, 24, Field.Coding.BIG));
      }
      default -> fields.addAll(Lengths.row(8, 1, 20, Field.Coding.BIG));
    }
    return fields;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      all.add(corrected(pieces, i));
    }
    return Anatomy.chained(all);
  }

  private static Piece corrected(List<Piece> pieces, int at) {
    Piece piece = pieces.get(at);
    if (piece.isForged() || piece.bytes().length < 8) {
      return piece;
    }
    int length = piece.bytes().length;
    for (int i = at + 1; i < pieces.size() && pieces.get(i).depth() > piece.depth(); i++) {
      length += pieces.get(i).bytes().length;
    }
    byte[] bytes = piece.bytes().clone();
    Field.big(0, 4).write(bytes, length);
    return piece.with(bytes);
  }
}
