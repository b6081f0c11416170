package dev.miniature.image.java2d;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// Returns the rows of a decoded image as bytes without colour conversion. Java2D's conversion
/// pixel by pixel would cost more than everything else.
final class ImageRows {
  private interface Row {
    void read(int y, byte[] samples);
  }

  private final SampleLayout channels;
  private final Row row;

  private ImageRows(SampleLayout channels, Row row) {
    this.channels = channels;
    this.row = row;
  }

  /// Returns the rows of `image` in its own colours, or in sRGB if its type is rare.
  static ImageRows of(BufferedImage image) {
    image.coerceData(false);
    ColorModel colours = image.getColorModel();
    if (colours instanceof IndexColorModel palette) {
      return indexed(image.getRaster(), palette);
    }
    int kind = colours.getColorSpace().getType();
    int count = colours.getNumColorComponents();
    boolean alpha = colours.hasAlpha();
    if (!isWhole(colours) || image.getRaster().getNumBands() < colours.getNumComponents()) {
      return converted(image);
    }
    if (kind == ColorSpace.TYPE_GRAY && count == 1) {
      return plain(image, alpha ? SampleLayout.GREY_ALPHA : SampleLayout.GREY);
    }
    if (kind == ColorSpace.TYPE_RGB && count == 3) {
      return plain(image, alpha ? SampleLayout.RGB_ALPHA : SampleLayout.RGB);
    }
    if (kind == ColorSpace.TYPE_CMYK && count == 4) {
      return plain(image, SampleLayout.CMYK);
    }
    return converted(image);
  }

  /// Returns the rows of `image` in sRGB with alpha, which Java2D converts pixel by pixel.
  static ImageRows converted(BufferedImage image) {
    int[] pixels = new int[image.getWidth()];
    return new ImageRows(
        SampleLayout.RGB_ALPHA,
        (y, samples) -> {
          image.getRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
          for (int x = 0, s = 0; x < pixels.length; x++, s += 4) {
            store(pixels[x], samples, s);
            samples[s + 3] = (byte) (pixels[x] >>> 24);
          }
        });
  }

  SampleLayout channels() {
    return channels;
  }

  /// Reads row `y` into `samples`.
  void read(int y, byte[] samples) {
    row.read(y, samples);
  }

  private static boolean isWhole(ColorModel colours) {
    int type = colours.getTransferType();
    for (int size : colours.getComponentSize()) {
      if (size > 16) {
        return false;
      }
    }
    return type == DataBuffer.TYPE_BYTE
        || type == DataBuffer.TYPE_USHORT
        || type == DataBuffer.TYPE_INT;
  }

  private static ImageRows plain(BufferedImage image, SampleLayout channels) {
    Raster raster = image.getRaster();
    int[] sizes = image.getColorModel().getComponentSize();
    int bands = raster.getNumBands();
    int[] numbers = new int[raster.getWidth() * bands];
    return new ImageRows(
        channels,
        (y, samples) -> {
          raster.getPixels(raster.getMinX(), y + raster.getMinY(), raster.getWidth(), 1, numbers);
          for (int band = 0; band < channels.count(); band++) {
            int most = (1 << sizes[band]) - 1;
            for (int i = band, s = band; i < numbers.length; i += bands, s += channels.count()) {
              samples[s] =
                  (byte) (most == 255 ? numbers[i] : (numbers[i] * 255L + most / 2) / most);
            }
          }
        });
  }

  private static ImageRows indexed(Raster raster, IndexColorModel palette) {
    SampleLayout channels = palette.hasAlpha() ? SampleLayout.RGB_ALPHA : SampleLayout.RGB;
    int[] colours = new int[1 << palette.getPixelSize()];
    palette.getRGBs(colours);
    int[] indices = new int[raster.getWidth()];
    return new ImageRows(
        channels,
        (y, samples) -> {
          raster.getPixels(raster.getMinX(), y + raster.getMinY(), indices.length, 1, indices);
          for (int x = 0, s = 0; x < indices.length; x++, s += channels.count()) {
            int colour = colours[Math.min(indices[x], colours.length - 1)];
            store(colour, samples, s);
            if (channels.alpha()) {
              samples[s + 3] = (byte) (colour >>> 24);
            }
          }
        });
  }

  private static void store(int colour, byte[] samples, int at) {
    samples[at] = (byte) (colour >> 16);
    samples[at + 1] = (byte) (colour >> 8);
    samples[at + 2] = (byte) colour;
  }
}
