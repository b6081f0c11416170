package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.PngChunks;
import java.util.Locale;

/// The pixel format of a PNG, and the conversion of stored rows to one-byte samples.
final class PngPixels {
  private final Dimensions size;
  private final int depth;
  private final int colour;
  private final boolean interlaced;
  private final int[] palette = new int[256];
  private int transparent = -1;
  private long transparentColour = -1;
  private boolean paletteAlpha;

  private PngPixels(Dimensions size, int depth, int colour, boolean interlaced) {
    this.size = size;
    this.depth = depth;
    this.colour = colour;
    this.interlaced = interlaced;
  }

  /// Reads the chunks before the pixels; `chunks` is then at the first pixel chunk.
  static PngPixels read(Bytes file, PngChunks chunks) throws BrokenImageException {
    chunks.next();
    long at = chunks.start();
    Dimensions size =
        new Dimensions(Math.toIntExact(file.u32(at)), Math.toIntExact(file.u32(at + 4)));
    boolean interlaced = file.u8(at + 12) == 1;
    PngPixels pixels = new PngPixels(size, file.u8(at + 8), file.u8(at + 9), interlaced);
    if (!pixels.isAllowed()) {
      throw new BrokenImageException(
          String.format(
              Locale.ROOT, "A PNG of colour type %d in %d bits", pixels.colour, pixels.depth));
    }
    while (chunks.nextEvenIfCutOff() && !chunks.type().equals("IDAT")) {
      switch (chunks.type()) {
        case "PLTE" -> pixels.palette(file.slice(chunks.start(), chunks.length()));
        case "tRNS" -> pixels.transparency(file.slice(chunks.start(), chunks.length()));
        default -> {}
      }
    }
    return pixels;
  }

  Dimensions size() {
    return size;
  }

  boolean isInterlaced() {
    return interlaced;
  }

  SampleLayout channels() {
    return switch (colour) {
      case 0 -> transparent >= 0 ? SampleLayout.GREY_ALPHA : SampleLayout.GREY;
      case 2 -> transparentColour >= 0 ? SampleLayout.RGB_ALPHA : SampleLayout.RGB;
      case 3 -> paletteAlpha ? SampleLayout.RGB_ALPHA : SampleLayout.RGB;
      case 4 -> SampleLayout.GREY_ALPHA;
      default -> SampleLayout.RGB_ALPHA;
    };
  }

  /// Returns the number of bytes of a row of `width` pixels, without the filter byte.
  int rowBytes(int width) {
    return Math.toIntExact(((long) width * stored() * depth + 7) / 8);
  }

  /// Returns the distance in bytes to the previous pixel, as the filters use it.
  int step() {
    return Math.max(1, stored() * depth / 8);
  }

  /// Converts one unfiltered row of `width` pixels to samples.
  void expand(byte[] row, int width, byte[] samples) {
    int count = channels().count();
    if (depth == 8 && colour != 3 && count == stored()) {
      System.arraycopy(row, 0, samples, 0, width * count);
      return;
    }
    for (int x = 0, out = 0; x < width; x++, out += count) {
      switch (colour) {
        case 0 -> grey(sample(row, x), samples, out);
        case 2 -> rgb(row, x, samples, out);
        case 3 -> indexed(sample(row, x), count, samples, out);
        default -> {
          for (int c = 0; c < count; c++) {
            samples[out + c] = narrow(sample(row, x * count + c));
          }
        }
      }
    }
  }

  private boolean isAllowed() {
    return switch (colour) {
      case 0 -> Integer.bitCount(depth) == 1 && depth <= 16;
      case 2, 4, 6 -> depth == 8 || depth == 16;
      case 3 -> Integer.bitCount(depth) == 1 && depth <= 8;
      default -> false;
    };
  }

  private int stored() {
    return switch (colour) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  private void palette(Bytes colours) throws BrokenImageException {
    for (int i = 0; i < Math.min(256, colours.size() / 3); i++) {
      palette[i] =
          0xFF << 24
              | colours.u8(3L * i) << 16
              | colours.u8(3L * i + 1) << 8
              | colours.u8(3L * i + 2);
    }
  }

  private void transparency(Bytes content) throws BrokenImageException {
    if (colour == 0) {
      transparent = content.u16(0);
    } else if (colour == 2) {
      transparentColour = packed(content.u16(0), content.u16(2), content.u16(4));
    } else if (colour == 3) {
      paletteAlpha = true;
      for (int i = 0; i < Math.min(256, content.size()); i++) {
        palette[i] = (palette[i] & 0xFFFFFF) | content.u8(i) << 24;
      }
    }
  }

  private static long packed(int red, int green, int blue) {
    return (long) red << 32 | (long) green << 16 | blue;
  }

  /// Returns sample number `index` of a row in its stored range.
  private int sample(byte[] row, int index) {
    return switch (depth) {
      case 8 -> row[index] & 0xFF;
      case 16 -> (row[2 * index] & 0xFF) << 8 | (row[2 * index + 1] & 0xFF);
      default -> {
        int bit = index * depth;
        yield (row[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
      }
    };
  }

  private byte narrow(int sample) {
    return (byte)
        switch (depth) {
          case 8 -> sample;
          case 16 -> (sample * 255 + 32895) >> 16;
          default -> sample * 255 / ((1 << depth) - 1);
        };
  }

  private void grey(int sample, byte[] samples, int out) {
    samples[out] = narrow(sample);
    if (transparent >= 0) {
      samples[out + 1] = (byte) (sample == transparent ? 0 : 255);
    }
  }

  private void rgb(byte[] row, int x, byte[] samples, int out) {
    int red = sample(row, 3 * x);
    int green = sample(row, 3 * x + 1);
    int blue = sample(row, 3 * x + 2);
    samples[out] = narrow(red);
    samples[out + 1] = narrow(green);
    samples[out + 2] = narrow(blue);
    if (transparentColour >= 0) {
      samples[out + 3] = (byte) (packed(red, green, blue) == transparentColour ? 0 : 255);
    }
  }

  private void indexed(int index, int count, byte[] samples, int out) {
    int found = palette[index];
    samples[out] = (byte) (found >> 16);
    samples[out + 1] = (byte) (found >> 8);
    samples[out + 2] = (byte) found;
    if (count == 4) {
      samples[out + 3] = (byte) (found >>> 24);
    }
  }
}
