package dev.miniature.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes TIFF files of one colour, in every pixel format that TIFF has. They are small whatever
/// their size, because all strips or tiles share one deflated piece.
///
/// @param width in pixels
/// @param height in pixels
/// @param channels samples per pixel
/// @param bits bits per sample: 8, 16, 32, 64 or 128
/// @param numbers the type of the samples
/// @param photometric the meaning of the channels, such as 1 for grey, 2 for RGB, 5 for CMYK
/// @param extra the number of channels beyond the colours; the first of them is opacity
/// @param piece how the pixels are divided
public record Tiffs(
    int width,
    int height,
    int channels,
    int bits,
    Numbers numbers,
    int photometric,
    int extra,
    Piece piece) {

  /// The type of a sample, in the order of the tag `SampleFormat`.
  public enum Numbers {
    WHOLE(1),
    FLOAT(3),
    COMPLEX(6);

    private final int tag;

    Numbers(int tag) {
      this.tag = tag;
    }
  }

  /// How the pixels are divided.
  public sealed interface Piece {
    /// Strips of this number of rows, with all channels.
    record Strip(int rows) implements Piece {}

    /// Strips of this number of rows, each with one channel.
    record PlaneStrip(int rows) implements Piece {}

    /// Square tiles.
    record Tile(int side) implements Piece {}
  }

  private static final int SHORT = 3;
  private static final int LONG = 4;

  private record Entry(int tag, int type, List<Integer> values) {}

  /// Returns the file.
  public byte[] file() {
    byte[] deflated = PngChunks.deflate(new byte[Math.toIntExact(pieceBytes())]);
    List<Entry> entries = entries(8, deflated.length);
    ByteArrayOutputStream later = new ByteArrayOutputStream();
    int directory = 8 + (deflated.length + 1) / 2 * 2;
    int after = directory + 2 + entries.size() * 12 + 4;
    ByteBuffer table =
        ByteBuffer.allocate(2 + entries.size() * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
    table.putShort((short) entries.size());
    for (Entry entry : entries) {
      int length = entry.values.size() * (entry.type == SHORT ? 2 : 4);
      table.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.values.size());
      ByteBuffer content = ByteBuffer.allocate(Math.max(4, length)).order(ByteOrder.LITTLE_ENDIAN);
      entry.values.forEach(value -> {
        if (entry.type == SHORT) {
          content.putShort((short) (int) value);
        } else {
          content.putInt(value);
        }
      });
      if (length <= 4) {
        table.put(content.array());
      } else {
        table.putInt(after + later.size());
        later.writeBytes(content.array());
      }
    }
    ByteBuffer file = ByteBuffer.allocate(after + later.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory).put(deflated);
    file.position(directory);
    file.put(table.array()).put(later.toByteArray());
    return file.array();
  }

  private long pieceBytes() {
    return switch (piece) {
      case Piece.Strip(int rows) -> (long) rows * width * channels * bits / 8;
      case Piece.PlaneStrip(int rows) -> (long) rows * width * bits / 8;
      case Piece.Tile(int side) -> (long) side * side * channels * bits / 8;
    };
  }

  private int pieces() {
    return switch (piece) {
      case Piece.Strip(int rows) -> Math.ceilDiv(height, rows);
      case Piece.PlaneStrip(int rows) -> Math.ceilDiv(height, rows) * channels;
      case Piece.Tile(int side) -> Math.ceilDiv(width, side) * Math.ceilDiv(height, side);
    };
  }

  private List<Entry> entries(int at, int length) {
    boolean tiled = piece instanceof Piece.Tile;
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(256, LONG, List.of(width)));
    entries.add(new Entry(257, LONG, List.of(height)));
    entries.add(new Entry(258, SHORT, all(channels, bits)));
    entries.add(new Entry(259, SHORT, List.of(8))); // deflated
    entries.add(new Entry(262, SHORT, List.of(photometric)));
    if (!tiled) {
      entries.add(new Entry(273, LONG, all(pieces(), at)));
    }
    entries.add(new Entry(277, SHORT, List.of(channels)));
    switch (piece) {
      case Piece.Strip(int rows) -> strips(entries, rows, length, 1);
      case Piece.PlaneStrip(int rows) -> strips(entries, rows, length, 2);
      case Piece.Tile(int side) -> {
        entries.add(new Entry(284, SHORT, List.of(1)));
        entries.add(new Entry(322, LONG, List.of(side)));
        entries.add(new Entry(323, LONG, List.of(side)));
        entries.add(new Entry(324, LONG, all(pieces(), at)));
        entries.add(new Entry(325, LONG, all(pieces(), length)));
      }
    }
    if (extra > 0) {
      entries.add(new Entry(338, SHORT, all(extra, 2)));
    }
    entries.add(new Entry(339, SHORT, all(channels, numbers.tag)));
    return entries;
  }

  private void strips(List<Entry> entries, int rows, int length, int planar) {
    entries.add(new Entry(278, LONG, List.of(rows)));
    entries.add(new Entry(279, LONG, all(pieces(), length)));
    entries.add(new Entry(284, SHORT, List.of(planar)));
  }

  private static List<Integer> all(int count, int value) {
    return Collections.nCopies(count, value);
  }
}
