package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// GIF files as no writer at hand makes them: frames anywhere, without a transparent colour. Pixels
/// are not compressed: each is a code, and codes are begun anew before they grow.
public final class RawGif {
  private static final int CODE_BITS = 9;
  private static final int CLEAR = 256;
  private static final int END = 257;

  /// So many codes after a clear one still have nine bits.
  private static final int RUN = 250;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  private RawGif() {}

  /// A frame of these pixels, in the 216 colours of [#nearest(int)].
  ///
  /// @param left pixels from the left edge of the canvas
  /// @param top pixels from the top edge of the canvas
  public record Frame(BufferedImage image, int left, int top) {}

  /// A file of these frames, which ends as it should.
  public static byte[] of(int width, int height, Frame... frames) {
    RawGif gif = new RawGif();
    gif.file.writeBytes(new byte[] {'G', 'I', 'F', '8', '9', 'a'});
    gif.number(width);
    gif.number(height);
    gif.file.writeBytes(new byte[] {(byte) 0xF7, 0, 0});
    for (int i = 0; i < 256; i++) {
      gif.file.write(Math.min(5, i / 36) * 51);
      gif.file.write(i / 6 % 6 * 51);
      gif.file.write(i % 6 * 51);
    }
    for (Frame frame : frames) {
      gif.frame(frame);
    }
    gif.file.write(0x3B);
    return gif.file.toByteArray();
  }

  /// The same file with a part of the data of its last frame, which is ended as if that were all.
  ///
  /// @param percent how much of the data is kept
  public static byte[] withPartOfItsPixels(byte[] gif, int percent) {
    int at = 13 + table(gif[10]);
    int data = 0;
    while (gif[at] != 0x3B) {
      boolean image = gif[at] == 0x2C;
      at += image ? 11 + table(gif[at + 9]) : 2;
      data = image ? at : data;
      while (gif[at] != 0) {
        at += 1 + (gif[at] & 0xFF);
      }
      at++;
    }
    RawGif part = new RawGif();
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    part.file.write(gif, 0, data);
    for (int block = data; gif[block] != 0; block += 1 + (gif[block] & 0xFF)) {
      codes.write(gif, block + 1, gif[block] & 0xFF);
    }
    part.blocks(Arrays.copyOf(codes.toByteArray(), codes.size() * percent / 100));
    part.file.write(0x3B);
    return part.file.toByteArray();
  }

  /// The same file with a way of disposing of each frame before the next one.
  ///
  /// @param method as GIF89a numbers them: 2 clears, 3 restores what was there before
  public static byte[] disposing(byte[] gif, int method) {
    RawGif other = new RawGif();
    int at = 13 + table(gif[10]);
    other.file.write(gif, 0, at);
    while (gif[at] != 0x3B) {
      int from = at;
      boolean image = gif[at] == 0x2C;
      at += image ? 11 + table(gif[at + 9]) : 2;
      while (gif[at] != 0) {
        at += 1 + (gif[at] & 0xFF);
      }
      at++;
      if (image) {
        other.file.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, (byte) (method << 2), 10, 0, 0, 0});
      }
      other.file.write(gif, from, at - from);
    }
    other.file.write(0x3B);
    return other.file.toByteArray();
  }

  private static int table(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /// The colour of the file's table that stands for `rgb`.
  public static int nearest(int rgb) {
    int index = index(rgb);
    return (index / 36 * 51) << 16 | (index / 6 % 6 * 51) << 8 | index % 6 * 51;
  }

  private static int index(int rgb) {
    return step(rgb >> 16) * 36 + step(rgb >> 8) * 6 + step(rgb);
  }

  private static int step(int number) {
    return ((number & 0xFF) + 25) / 51;
  }

  private void frame(Frame frame) {
    BufferedImage image = frame.image();
    file.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 0, 10, 0, 0, 0, 0x2C});
    number(frame.left());
    number(frame.top());
    number(image.getWidth());
    number(image.getHeight());
    file.write(0);
    file.write(8);
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      if (i % RUN == 0) {
        codes.add(CLEAR);
      }
      codes.add(index(image.getRGB(i % image.getWidth(), i / image.getWidth())));
    }
    codes.add(END);
    blocks(packed(codes));
  }

  private static byte[] packed(List<Integer> codes) {
    byte[] bytes = new byte[(codes.size() * CODE_BITS + 7) / 8];
    for (int i = 0; i < codes.size() * CODE_BITS; i++) {
      int bit = codes.get(i / CODE_BITS) >> i % CODE_BITS & 1;
      bytes[i / 8] |= (byte) (bit << i % 8);
    }
    return bytes;
  }

  private void blocks(byte[] data) {
    for (int at = 0; at < data.length; at += 255) {
      int length = Math.min(255, data.length - at);
      file.write(length);
      file.write(data, at, length);
    }
    file.write(0);
  }

  private void number(int value) {
    file.write(value);
    file.write(value >> 8);
  }
}
