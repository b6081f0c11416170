package dev.miniature.pictures;

import java.io.ByteArrayOutputStream;

/// Writes GIF files of one colour and any size in a few kilobytes: with each LZW code, a run of one
/// colour grows by a pixel.
public final class FlatGif {
  private static final int CLEAR = 4;
  private static final int END = 5;
  private static final int FIRST_FREE = 6;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 12;

  private final ByteArrayOutputStream codes = new ByteArrayOutputStream();
  private int bits;
  private int used;

  private FlatGif() {}

  /// Returns a file of frames that each fill the canvas.
  public static byte[] of(int width, int height, int frames) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {'G', 'I', 'F', '8', '9', 'a'});
    number(file, width);
    number(file, height);
    file.writeBytes(new byte[] {(byte) 0x80, 0, 0, (byte) 200, 100, 50, 0, 0, 0});
    byte[] pixels = new FlatGif().run((long) width * height);
    for (int frame = 0; frame < frames; frame++) {
      file.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0});
      number(file, width);
      number(file, height);
      file.write(0);
      file.writeBytes(pixels);
    }
    file.write(0x3B);
    return file.toByteArray();
  }

  private static void number(ByteArrayOutputStream file, int value) {
    file.write(value);
    file.write(value >> 8);
  }

  /// Writes a run. Each code stands for one pixel more than the one before; when the codes are used
  /// up, it starts again.
  private byte[] run(long pixels) {
    long left = pixels;
    while (left > 0) {
      int size = SHORTEST;
      put(CLEAR, size);
      put(0, size);
      left--;
      int next = FIRST_FREE;
      for (int length = 2; left > 0 && next < (1 << LONGEST) - 1; length++) {
        int code = left >= length ? next : left == 1 ? 0 : FIRST_FREE + (int) left - 2;
        put(code, size);
        left -= Math.min(left, length);
        next++;
        if (next == 1 << size && size < LONGEST) {
          size++;
        }
      }
      if (left == 0) {
        put(END, size);
      } else {
        put(CLEAR, size);
      }
    }
    codes.write(bits);
    return blocks(codes.toByteArray());
  }

  private static byte[] blocks(byte[] data) {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    blocks.write(2);
    for (int at = 0; at < data.length; at += 255) {
      int length = Math.min(255, data.length - at);
      blocks.write(length);
      blocks.write(data, at, length);
    }
    blocks.write(0);
    return blocks.toByteArray();
  }

  private void put(int code, int size) {
    bits |= code << used;
    used += size;
    while (used >= 8) {
      codes.write(bits);
      bits >>>= 8;
      used -= 8;
    }
  }
}
