package dev.miniature.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Makes files that are valid but have properties that no camera and no editor writes.
public final class Complex {
  private static final byte[] EMPTY_SCAN = {-1, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 63, 0};
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private Complex() {}

  /// Returns a progressive JPEG with this number of additional empty scans.
  public static byte[] withScans(byte[] jpeg, int scans) {
    return withScansBehind(jpeg, scans, new byte[0]);
  }

  /// Returns the same file with bytes before the additional scans.
  public static byte[] withScansBehind(byte[] jpeg, int scans, byte[] before) {
    byte[] all = Arrays.copyOf(before, before.length + scans * EMPTY_SCAN.length);
    System.arraycopy(
        repeated(EMPTY_SCAN, 0, scans), 0, all, before.length, all.length - before.length);
    return inserted(jpeg, jpeg.length - 2, all);
  }

  /// Returns a JPEG with only a frame header of this number of channels, and an empty scan.
  public static byte[] jpegOfChannels(int channels) {
    ByteBuffer file = ByteBuffer.allocate(2 + 10 + 3 * channels + 12);
    file.putShort((short) 0xFFD8).putShort((short) 0xFFC0).putShort((short) (8 + 3 * channels));
    file.put((byte) 8).putShort((short) 16).putShort((short) 16).put((byte) channels);
    for (int i = 0; i < channels; i++) {
      file.put((byte) i).put((byte) 0x11).put((byte) 0);
    }
    return file.putShort((short) 0xFFDA).putShort((short) 8).put((byte) 1).array();
  }

  /// Returns a TIFF with one strip, 8 bits per channel, black.
  public static byte[] tiff(int width, int height, int channels) {
    return tiff(width, height, channels, 0);
  }

  /// Returns a TIFF of three channels with a profile of this number of zeros.
  public static byte[] tiffWithProfile(int width, int height, int profile) {
    return tiff(width, height, 3, profile);
  }

  private static byte[] tiff(int width, int height, int channels, int profile) {
    int pixels = width * height * channels;
    int head = 8 + 2 + 10 * 12 + 4;
    ByteBuffer file = ByteBuffer.allocate(head + pixels + profile).order(ByteOrder.LITTLE_ENDIAN);
    file.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 10);
    entry(file, 256, LONG, 1, width);
    entry(file, 257, LONG, 1, height);
    entry(file, 258, SHORT, 1, 8);
    entry(file, 259, SHORT, 1, 1);
    entry(file, 262, SHORT, 1, 2);
    entry(file, 273, LONG, 1, head);
    entry(file, 277, SHORT, 1, channels);
    entry(file, 278, LONG, 1, height);
    entry(file, 279, LONG, 1, pixels);
    entry(file, 34_675, 7, profile, head + pixels);
    return file.array();
  }

  private static void entry(ByteBuffer file, int tag, int type, int count, int value) {
    file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /// Returns a WebP with one more chunk at its end.
  public static byte[] webpChunk(byte[] webp, String name, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(8 + content.length).order(ByteOrder.LITTLE_ENDIAN);
    chunk.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(content.length).put(content);
    return appended(webp, chunk.array());
  }

  /// Returns a RIFF file with these chunks at its end.
  public static byte[] appended(byte[] riff, byte[] chunks) {
    byte[] file = inserted(riff, riff.length, chunks);
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
    return file;
  }

  /// Returns the bytes of `part` after the first `skipped`, repeated.
  public static byte[] repeated(byte[] part, int skipped, int times) {
    ByteBuffer all = ByteBuffer.allocate((part.length - skipped) * times);
    while (all.hasRemaining()) {
      all.put(part, skipped, part.length - skipped);
    }
    return all.array();
  }

  /// Returns a file with inserted bytes.
  public static byte[] inserted(byte[] file, int at, byte[] more) {
    ByteBuffer all = ByteBuffer.allocate(file.length + more.length);
    return all.put(file, 0, at).put(more).put(file, at, file.length - at).array();
  }

  /// Returns a text followed by bytes.
  public static byte[] joined(String head, byte[] tail) {
    return inserted(tail, 0, head.getBytes(StandardCharsets.ISO_8859_1));
  }
}
