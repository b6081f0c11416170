package dev.miniature.fuzz.anatomy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// PNG: a signature and chunks of length, name, content and checksum. Checksums are always
/// corrected, because libpng ignores the content of chunks with wrong ones.
///
/// @param deep whether the first `IDAT` contains the uncompressed rows of all of them
record PngAnatomy(boolean deep) implements Anatomy {
  private static final int SIGNATURE = 8;
  private static final int MAX_ROWS = 1 << 20;
  private static final Lengths CHUNKS = new Lengths(Field.big(0, 4), 12, false);

  @Override
  public List<Piece> taken(byte[] file) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.of(file, 0, Math.min(SIGNATURE, file.length)));
    CHUNKS.take(file, Math.min(SIGNATURE, file.length), PngAnatomy::fields, pieces);
    return deep ? inflated(pieces) : pieces;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    for (Piece piece : pieces) {
      all.add(piece.bytes().length < 12 ? piece : sealed(piece));
    }
    return Anatomy.chained(all);
  }

  private static List<Field> fields(byte[] file, int from, int to) {
    List<Field> fields = new ArrayList<>(List.of(Field.big(0, 4)));
    String name = new String(file, from + 4, Math.min(4, to - from - 4), StandardCharsets.US_ASCII);
    switch (name) {
      case "IHDR" -> {
        fields.addAll(Lengths.row(8, 4, 2, Field.Coding.BIG));
        fields.addAll(Lengths.row(16, 1, 5, Field.Coding.BIG));
      }
      case "acTL", "fcTL", "cHRM" -> fields.addAll(Lengths.row(8, 4, 8, Field.Coding.BIG));
      case "IDAT" -> {}
      default -> fields.addAll(Lengths.row(8, 2, 16, Field.Coding.BIG));
    }
    return fields;
  }

  private Piece sealed(Piece piece) {
    Piece right = CHUNKS.corrected(deep && piece.reads(4, "IDAT") ? deflated(piece) : piece);
    byte[] bytes = right.bytes().clone();
    CRC32 sum = new CRC32();
    sum.update(bytes, 4, bytes.length - 8);
    ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) sum.getValue());
    return right.with(bytes);
  }

  private static List<Piece> inflated(List<Piece> pieces) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    List<Piece> all = new ArrayList<>();
    int at = -1;
    for (Piece piece : pieces) {
      if (piece.reads(4, "IDAT") && piece.bytes().length >= 12) {
        data.write(piece.bytes(), 8, piece.bytes().length - 12);
        at = at < 0 ? all.size() : at;
      } else {
        all.add(piece);
      }
    }
    if (at >= 0) {
      all.add(at, pieces.get(at).with(chunk(inflate(data.toByteArray()))));
    }
    return all;
  }

  private static Piece deflated(Piece piece) {
    byte[] bytes = piece.bytes();
    return piece.with(chunk(deflate(bytes, 8, bytes.length - 12)));
  }

  private static byte[] chunk(byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
    chunk.putInt(content.length).put("IDAT".getBytes(StandardCharsets.US_ASCII)).put(content);
    return chunk.array();
  }

  private static byte[] inflate(byte[] data) {
    byte[] rows = new byte[MAX_ROWS];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(data);
      int length = 0;
      int more = 1;
      while (more > 0) {
        more = inflater.inflate(rows, length, rows.length - length);
        length += more;
      }
      return Arrays.copyOf(rows, length);
    } catch (DataFormatException damaged) {
      return data;
    }
  }

  private static byte[] deflate(byte[] from, int at, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(from, at, length);
      deflater.finish();
      byte[] some = new byte[8192];
      while (!deflater.finished()) {
        out.write(some, 0, deflater.deflate(some));
      }
    }
    return out.toByteArray();
  }
}
