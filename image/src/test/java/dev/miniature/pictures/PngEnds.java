package dev.miniature.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// PNG files of which every row is there, and something behind them is not.
public final class PngEnds {
  private static final int CHECK_SUM = 4;
  private static final int END_CHUNK = 12;

  private PngEnds() {}

  /// All kinds of them that are made of this file.
  public static List<byte[]> careless(byte[] png) {
    byte[] data = data(png);
    byte[] rows = inflated(data);
    List<byte[]> files = new ArrayList<>();
    files.add(Arrays.copyOf(png, png.length - CHECK_SUM));
    files.add(Arrays.copyOf(png, png.length - END_CHUNK));
    files.add(Arrays.copyOf(png, png.length - END_CHUNK - CHECK_SUM));
    files.add(Arrays.copyOf(png, png.length - END_CHUNK - CHECK_SUM - 4));
    files.add(with(png, Arrays.copyOf(data, data.length - 4)));
    files.add(with(png, Arrays.copyOf(data, data.length - 2)));
    files.add(with(png, unfinished(rows)));
    files.add(with(png, PngChunks.deflate(Arrays.copyOf(rows, rows.length + 1000))));
    byte[] wrong = png.clone();
    wrong[png.length - END_CHUNK - 1] ^= 1;
    files.add(wrong);
    return files;
  }

  /// The same file without the check sum behind its rows.
  public static byte[] withoutCheckSum(byte[] png) {
    byte[] data = data(png);
    return with(png, Arrays.copyOf(data, data.length - CHECK_SUM));
  }

  /// The same file with other data.
  private static byte[] with(byte[] png, byte[] data) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(png, 0, first(png));
    file.writeBytes(PngChunks.chunk("IDAT", data));
    file.writeBytes(PngChunks.chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  private static int first(byte[] png) {
    ByteBuffer file = ByteBuffer.wrap(png);
    int at = 8;
    while (file.getInt(at + 4) != 0x49444154) {
      at += 12 + file.getInt(at);
    }
    return at;
  }

  private static byte[] data(byte[] png) {
    ByteBuffer file = ByteBuffer.wrap(png);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (int at = first(png); file.getInt(at + 4) == 0x49444154; at += 12 + file.getInt(at)) {
      data.write(png, at + 8, file.getInt(at));
    }
    return data.toByteArray();
  }

  private static byte[] inflated(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(data);
      byte[] some = new byte[8192];
      while (!inflater.finished()) {
        out.write(some, 0, inflater.inflate(some));
      }
    } catch (DataFormatException impossible) {
      throw new IllegalArgumentException(impossible);
    }
    return out.toByteArray();
  }

  /// As a program leaves it that flushes and never finishes.
  private static byte[] unfinished(byte[] rows) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(rows);
      byte[] some = new byte[rows.length * 2 + 100];
      return Arrays.copyOf(some, deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH));
    }
  }
}
