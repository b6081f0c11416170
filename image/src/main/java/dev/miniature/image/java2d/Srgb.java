package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/// Converts colours to sRGB. This step follows the reduction, when few pixels are left.
final class Srgb {
  private static final ColorSpace SPACE = ColorSpace.getInstance(ColorSpace.CS_sRGB);

  /// The number of steps per channel for the colours with which the effect of a profile is tested.
  private static final int STEPS = 5;

  private static final int PROBES = STEPS * STEPS * STEPS;

  /// The maximum difference between the sRGB profiles in use, which is due to rounding.
  private static final int UNSEEN = 2;

  private Srgb() {}

  /// Converts CMYK to RGB: by its profile, or by the simple formula of browsers if there is none.
  static Samples ofInk(Decoded decoded) {
    Samples ink = decoded.samples();
    byte[] light =
        decoded
            .profile()
            .map(profile -> converted(ink.rows(), ink.size(), 4, profile))
            .orElseGet(() -> plain(ink.rows()));
    return new Samples(ink.size(), SampleLayout.RGB, light);
  }

  /// Converts the pixels of `picture` from `profile` to sRGB.
  static void convert(BufferedImage picture, ICC_Profile profile) {
    int[] pixels = Pictures.pixels(picture);
    boolean alpha = Pictures.hasAlpha(picture);
    int bands = profile.getNumComponents();
    byte[] samples = new byte[pixels.length * bands];
    for (int i = 0, s = 0; i < pixels.length; i++, s += bands) {
      int pixel = alpha ? Alpha.divided(pixels[i]) : pixels[i];
      for (int band = 0; band < bands; band++) {
        samples[s + band] = (byte) (pixel >> (16 - 8 * band));
      }
    }
    byte[] light = converted(samples, Pictures.size(picture), bands, profile);
    for (int i = 0, s = 0; i < pixels.length; i++, s += 3) {
      int colour = (light[s] & 0xFF) << 16 | (light[s + 1] & 0xFF) << 8 | (light[s + 2] & 0xFF);
      pixels[i] = alpha ? Alpha.multiplied((pixels[i] & 0xFF000000) | colour) : 0xFF000000 | colour;
    }
  }

  /// Returns whether the profile differs from sRGB. Most profiles in files are sRGB, and some are
  /// damaged or hostile and cannot be used; neither needs a conversion.
  static boolean changes(ICC_Profile profile) {
    int bands = profile.getNumComponents();
    byte[] probe = new byte[PROBES * bands];
    for (int i = 0; i < PROBES; i++) {
      for (int band = 0, part = i; band < bands; band++, part /= STEPS) {
        probe[i * bands + band] = (byte) (part % STEPS * 255 / (STEPS - 1));
      }
    }
    try {
      byte[] light = converted(probe.clone(), new Dimensions(PROBES, 1), bands, profile);
      for (int i = 0; i < light.length; i++) {
        int number = probe[i / 3 * bands + Math.min(i % 3, bands - 1)] & 0xFF;
        if (bands > 3 || Math.abs((light[i] & 0xFF) - number) > UNSEEN) {
          return true;
        }
      }
      return false;
    } catch (CMMException | IllegalArgumentException unusable) {
      return false;
    }
  }

  /// Returns the samples converted from `profile` to sRGB.
  static byte[] converted(byte[] samples, Dimensions size, int bands, ICC_Profile profile) {
    byte[] light = new byte[Math.multiplyExact(samples.length / bands, 3)];
    new ColorConvertOp(null)
        .filter(
            image(samples, size, bands, new ICC_ColorSpace(profile)), image(light, size, 3, SPACE));
    return light;
  }

  /// Returns the samples as an image of bytes, the only type that the colour engine processes
  /// directly.
  private static BufferedImage image(byte[] samples, Dimensions size, int bands, ColorSpace space) {
    int[] offsets = {0, 1, 2, 3};
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(samples, samples.length),
            size.width(),
            size.height(),
            size.width() * bands,
            bands,
            Arrays.copyOf(offsets, bands),
            new Point(0, 0));
    ComponentColorModel colours =
        new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    return new BufferedImage(colours, raster, false, null);
  }

  private static byte[] plain(byte[] ink) {
    byte[] light = new byte[ink.length / 4 * 3];
    for (int i = 0, out = 0; i < ink.length; i += 4, out += 3) {
      int paper = 255 - (ink[i + 3] & 0xFF);
      for (int c = 0; c < 3; c++) {
        light[out + c] = (byte) (((255 - (ink[i + c] & 0xFF)) * paper + 127) / 255);
      }
    }
    return light;
  }
}
