package dev.miniature.image.pipeline;

import dev.miniature.image.header.MatrixProfile;
import dev.miniature.image.header.RgbEncoding;
import dev.miniature.image.header.TransferFunction;
import java.util.Collections;
import java.util.List;

/// Converts pixels to sRGB whose encoding a file defines by primaries and transfer functions, in an
/// ICC profile or without one. This step follows scaling, so that it processes few pixels.
///
/// Colours outside the sRGB gamut are clipped per channel, as in browsers. HDR highlights are
/// compressed into the range, so that some of their detail stays visible.
public final class RgbConversion {
  /// The number of entries in the table from light to sRGB: near black, where the levels are
  /// closest, each level has five.
  private static final int STEPS = 1 << 14;

  private static final int NUMBERS = 256;
  private static final byte[] SRGB = srgbNumbers();

  /// The light of each sample value, by channel.
  private final float[][] lights;

  private final float[] matrix = new float[9];
  private final float peak;

  /// Creates the conversion from this encoding.
  public RgbConversion(RgbEncoding encoding) {
    this(
        Collections.nCopies(3, lights(encoding.transfer(), encoding.narrow())),
        RgbMatrix.toSrgb(encoding.primaries()),
        encoding.transfer().peak());
  }

  /// Creates the conversion from the colours of this profile. That of grey converts only grey.
  public RgbConversion(MatrixProfile profile) {
    this(
        profile.curves().stream().map(curve -> lights(curve, false)).toList(),
        profile.primaries().map(RgbMatrix::toSrgb).orElseGet(() -> new double[3][3]),
        1);
  }

  private RgbConversion(List<float[]> lights, double[][] toSrgb, double peak) {
    this.lights = lights.toArray(float[][]::new);
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = (float) toSrgb[i / 3][i % 3];
    }
    this.peak = (float) peak;
  }

  private static float[] lights(TransferFunction transfer, boolean narrow) {
    float[] lights = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      double number = narrow ? Math.clamp((i - 16) / 219.0, 0, 1) : i / 255.0;
      lights[i] = (float) transfer.light(number);
    }
    return lights;
  }

  /// Returns the picture in sRGB, and overwrites the samples of `raster`.
  public Raster toSrgb(Raster raster) {
    if (raster.format().isGrey()) {
      convertGrey(raster);
    } else {
      convertColours(raster);
    }
    return raster;
  }

  private void convertGrey(Raster raster) {
    byte[] table = new byte[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      float light = lights[0][i];
      table[i] = number(light * pressed(light));
    }
    byte[] samples = raster.samples();
    for (int i = 0; i < raster.length(); i += raster.format().channels()) {
      samples[i] = table[samples[i] & 0xFF];
    }
  }

  private void convertColours(Raster raster) {
    byte[] samples = raster.samples();
    for (int i = 0; i < raster.length(); i += raster.format().channels()) {
      float red = lights[0][samples[i] & 0xFF];
      float green = lights[1][samples[i + 1] & 0xFF];
      float blue = lights[2][samples[i + 2] & 0xFF];
      float share = pressed(Math.max(red, Math.max(green, blue)));
      for (int channel = 0; channel < 3; channel++) {
        int row = 3 * channel;
        float light = matrix[row] * red + matrix[row + 1] * green + matrix[row + 2] * blue;
        samples[i + channel] = number(light * share);
      }
    }
  }

  /// Returns the factor for a pixel's light: smaller for brighter pixels, so that the brightest
  /// becomes white (Reinhard 2002, formula 4).
  private float pressed(float brightest) {
    return peak == 1 ? 1 : (1 + brightest / (peak * peak)) / (1 + brightest);
  }

  private static byte number(float light) {
    return SRGB[(int) (Math.clamp(light, 0f, 1f) * (STEPS - 1) + 0.5f)];
  }

  private static byte[] srgbNumbers() {
    byte[] table = new byte[STEPS];
    int number = 0;
    for (int i = 0; i < STEPS; i++) {
      double light = (double) i / (STEPS - 1);
      while (number < 255 && light >= TransferFunction.Named.SRGB.light((number + 0.5) / 255)) {
        number++;
      }
      table[i] = (byte) number;
    }
    return table;
  }
}
