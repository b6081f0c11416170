package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/// Writes lossless JPEGs (T.81, annex H), as medical devices do: grey, 8 bits, each sample
/// predicted by the one on its left.
public final class LosslessJpegs {
  private static final int CATEGORIES = 9;
  private static final int CODE_LENGTH = 4;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int count;

  private LosslessJpegs() {}

  /// Encodes the green channel of a picture.
  public static byte[] encode(BufferedImage picture) {
    LosslessJpegs file = new LosslessJpegs();
    file.header(picture.getWidth(), picture.getHeight());
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        file.difference(green(picture, x, y) - prediction(picture, x, y));
      }
    }
    return file.end();
  }

  private static int green(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) >> 8 & 0xFF;
  }

  /// Returns the prediction: the first column is predicted by the sample above, the first sample by
  /// mid-grey.
  private static int prediction(BufferedImage picture, int x, int y) {
    return x > 0 ? green(picture, x - 1, y) : y > 0 ? green(picture, 0, y - 1) : 128;
  }

  private void header(int width, int height) {
    bytes(0xFF, 0xD8, 0xFF, 0xC3, 0, 11, 8, height >> 8, height, width >> 8, width, 1, 1, 0x11, 0);
    bytes(0xFF, 0xC4, 0, 19 + CATEGORIES, 0);
    for (int length = 1; length <= 16; length++) {
      bytes(length == CODE_LENGTH ? CATEGORIES : 0);
    }
    for (int category = 0; category < CATEGORIES; category++) {
      bytes(category);
    }
    bytes(0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 0, 0);
  }

  private void difference(int difference) {
    int category = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
    put(category, CODE_LENGTH);
    put(difference < 0 ? difference - 1 : difference, category);
  }

  private void put(int value, int length) {
    bits = (bits << length) | (value & ((1 << length) - 1));
    count += length;
    while (count >= 8) {
      int next = (bits >> (count - 8)) & 0xFF;
      bytes(next);
      if (next == 0xFF) {
        bytes(0);
      }
      count -= 8;
    }
  }

  private byte[] end() {
    put(0x7F, 7);
    bytes(0xFF, 0xD9);
    return out.toByteArray();
  }

  private void bytes(int... all) {
    for (int each : all) {
      out.write(each);
    }
  }
}
