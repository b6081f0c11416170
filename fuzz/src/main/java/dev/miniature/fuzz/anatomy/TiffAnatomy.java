package dev.miniature.fuzz.anatomy;

import dev.miniature.fuzz.anatomy.Field.Coding;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// TIFF: the whole file, then the entries of its first directory. The directory is written again
/// after the file, so that all offsets of the others stay valid.
record TiffAnatomy() implements Anatomy {
  private static final int ENTRY = 12;

  @Override
  public List<Piece> taken(byte[] file) {
    Coding coding = coding(file);
    List<Field> numbers = new ArrayList<>(List.of(new Field(4, 4, coding)));
    List<Piece> entries = new ArrayList<>();
    long directory = file.length < 8 ? file.length : new Field(4, 4, coding).read(file);
    if (directory + 2 <= file.length) {
      int at = (int) directory + 2;
      long count = new Field(at - 2, 2, coding).read(file);
      for (int i = 0; i < count && at + ENTRY <= file.length; i++, at += ENTRY) {
        Piece entry = Piece.of(file, at, at + ENTRY, 1, fields(coding));
        entries.add(entry);
        numbers.addAll(values(entry, coding));
      }
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.of(file, 0, file.length, 0, numbers));
    pieces.addAll(entries);
    return pieces;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<Piece> entries = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.depth() == 0 && file.size() == 0) {
        file.writeBytes(piece.bytes());
      } else if (piece.depth() == 1) {
        entries.add(piece);
      }
    }
    if (file.size() < 8 || entries.isEmpty()) {
      return file.toByteArray();
    }
    file.writeBytes(new byte[file.size() % 2]);
    int directory = file.size();
    Coding coding = coding(file.toByteArray());
    byte[] count = new byte[2];
    new Field(0, 2, coding).write(count, entries.size());
    file.writeBytes(count);
    file.writeBytes(Anatomy.chained(entries));
    file.writeBytes(new byte[4]);
    byte[] all = file.toByteArray();
    if (!pieces.getFirst().isForged()) {
      new Field(4, 4, coding).write(all, directory);
    }
    return all;
  }

  private static Coding coding(byte[] file) {
    return file.length > 0 && file[0] == 'I' ? Coding.LITTLE : Coding.BIG;
  }

  private static List<Field> fields(Coding coding) {
    return List.of(
        new Field(0, 2, coding),
        new Field(2, 2, coding),
        new Field(4, 4, coding),
        new Field(8, 4, coding),
        new Field(8, 2, coding));
  }

  /// Returns the first numbers to which an entry points: offsets and counts of strips and tiles.
  private static List<Field> values(Piece entry, Coding coding) {
    long type = new Field(2, 2, coding).read(entry.bytes());
    long count = new Field(4, 4, coding).read(entry.bytes());
    long at = new Field(8, 4, coding).read(entry.bytes());
    int width = type == 3 ? 2 : type == 4 ? 4 : 0;
    boolean isElsewhere = width > 0 && count * width > 4 && at < Integer.MAX_VALUE - 64;
    return isElsewhere ? Lengths.row((int) at, width, (int) Math.min(4, count), coding) : List.of();
  }
}
