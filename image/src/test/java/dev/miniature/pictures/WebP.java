package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes lossless WebP files in the simplest valid form (RFC 9649): no transform, no back
/// reference, every channel of every pixel a code of eight bits. They are as large as a bitmap, and
/// every decoder must read them. No Java library writes WebP.
public final class WebP {
  private static final int SIGNATURE = 0x2F;

  private WebP() {}

  /// Returns a lossless WebP of the picture, with its alpha if it has any.
  public static byte[] lossless(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean alpha = image.getColorModel().hasAlpha();
    Bits bits = new Bits();
    bits.put(SIGNATURE, 8);
    bits.put(width - 1, 14);
    bits.put(height - 1, 14);
    bits.put(alpha ? 1 : 0, 1);
    bits.put(0, 3 + 1 + 1 + 1); // version; no transform, no colour cache, one set of codes
    flatCode(bits);
    flatCode(bits);
    flatCode(bits);
    if (alpha) {
      flatCode(bits);
    } else {
      singleCode(bits, 255);
    }
    singleCode(bits, 0);
    for (int i = 0; i < width * height; i++) {
      int argb = image.getRGB(i % width, i / width);
      literal(bits, argb >> 8);
      literal(bits, argb >> 16);
      literal(bits, argb);
      if (alpha) {
        literal(bits, argb >> 24);
      }
    }
    return riff(bits.bytes());
  }

  /// Returns a picture of one colour in a few dozen bytes, whatever the size: each code has one
  /// symbol and takes no bit.
  ///
  /// @param width at most 16,384 pixels
  /// @param height at most 16,384 pixels
  public static byte[] flat(int width, int height, boolean alpha) {
    Bits bits = new Bits();
    bits.put(SIGNATURE, 8);
    bits.put(width - 1, 14);
    bits.put(height - 1, 14);
    bits.put(alpha ? 1 : 0, 1);
    bits.put(0, 3 + 1 + 1 + 1);
    for (int channel = 0; channel < 4; channel++) {
      singleCode(bits, 100);
    }
    singleCode(bits, 0);
    return riff(bits.bytes());
  }

  /// Writes a prefix code in which all 256 bytes have eight bits. It is a list of lengths, coded in
  /// turn by a code in which only the length 8 occurs and takes no bit.
  private static void flatCode(Bits bits) {
    bits.put(0, 1); // not the simple form
    bits.put(12 - 4, 4); // twelve lengths follow, in the order 17 18 0 1 2 3 4 5 16 6 7 8
    bits.put(0, 3 * 11);
    bits.put(1, 3);
    bits.put(1, 1); // not all symbols have a length:
    bits.put(3, 3); // in 2 + 2 × 3 bits,
    bits.put(256 - 2, 8); // only the first 256 have
  }

  /// Writes a prefix code with one symbol, which takes no bit.
  private static void singleCode(Bits bits, int symbol) {
    bits.put(1, 1); // the simple form
    bits.put(0, 1); // of one symbol
    bits.put(1, 1); // given in eight bits
    bits.put(symbol, 8);
  }

  /// Writes a prefix code. These are packed from their first bit on, numbers from their last.
  private static void literal(Bits bits, int value) {
    bits.put(Integer.reverse(value & 0xFF) >>> 24, 8);
  }

  private static byte[] riff(byte[] picture) {
    int padded = (picture.length + 1) / 2 * 2;
    ByteBuffer file = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + padded);
    file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(picture.length).put(picture);
    return file.array();
  }

  /// Writes bits in the order of WebP: the lowest of each byte first.
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int current;
    private int used;

    void put(int value, int count) {
      for (int i = 0; i < count; i++) {
        current |= ((value >> i) & 1) << used;
        if (++used == 8) {
          out.write(current);
          current = 0;
          used = 0;
        }
      }
    }

    byte[] bytes() {
      while (used != 0) {
        put(0, 1);
      }
      return out.toByteArray();
    }
  }
}
