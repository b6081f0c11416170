package dev.miniature.image.jpeg;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.ProfileConverter;
import dev.miniature.image.pipeline.ProfileConverter.DeviceColours;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.jpeg.read.ColourModel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Converts the samples of a JPEG to sRGB. This step follows scaling, so that it processes few
/// pixels.
final class SrgbPixels {
  private static final int SPACE_AT = 16;
  private static final int INKS = 4;
  private static final int COLOURS = 3;
  private static final int MAX = 255;

  private SrgbPixels() {}

  /// Returns the pixels in sRGB. Without a usable profile, the samples count as sRGB, its grey, or
  /// plain CMYK.
  ///
  /// @param samples row by row; the array may be longer
  /// @param profile the profile of the samples, if they are not sRGB
  static Raster of(
      ColourModel colours,
      Dimensions size,
      byte[] samples,
      Optional<byte[]> profile,
      ProfileConverter converter) {
    return profile
        .filter(icc -> isFor(icc, device(colours)))
        .flatMap(icc -> converter.toSrgb(device(colours), size, samples, icc))
        .orElseGet(() -> plain(colours, size, samples));
  }

  /// Returns whether a profile is for colours of this kind (ICC.1:2022, 7.2.8).
  private static boolean isFor(byte[] icc, DeviceColours colours) {
    String space =
        switch (colours) {
          case GREY -> "GRAY";
          case RGB -> "RGB ";
          case CMYK -> "CMYK";
        };
    return icc.length >= SPACE_AT + space.length()
        && new String(icc, SPACE_AT, space.length(), StandardCharsets.ISO_8859_1).equals(space);
  }

  /// Returns the kind of colours that a profile for these must be for.
  static DeviceColours device(ColourModel colours) {
    return switch (colours) {
      case GREY -> DeviceColours.GREY;
      case YCBCR, RGB -> DeviceColours.RGB;
      case CMYK, YCCK -> DeviceColours.CMYK;
    };
  }

  private static Raster plain(ColourModel colours, Dimensions size, byte[] samples) {
    return switch (colours) {
      case GREY -> new Raster(size, PixelFormat.GREY, samples);
      case YCBCR, RGB -> new Raster(size, PixelFormat.RGB, samples);
      case CMYK, YCCK -> ofInk(size, samples);
    };
  }

  /// Converts CMYK by the simple formula of browsers: red = (255 − cyan) × (255 − black) / 255.
  private static Raster ofInk(Dimensions size, byte[] inks) {
    Raster light = Raster.blank(size, PixelFormat.RGB);
    byte[] to = light.samples();
    for (int in = 0, out = 0; out < to.length; in += INKS, out += COLOURS) {
      int paper = MAX - (inks[in + COLOURS] & 0xFF);
      for (int c = 0; c < COLOURS; c++) {
        to[out + c] = (byte) (((MAX - (inks[in + c] & 0xFF)) * paper + MAX / 2) / MAX);
      }
    }
    return light;
  }
}
