package dev.miniature.image.pipeline;

import dev.miniature.image.header.MatrixProfile;
import dev.miniature.image.header.RgbEncoding;
import dev.miniature.image.header.TransferFunction;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Converts pixels between sRGB and an encoding that a file defines by primaries and transfer
/// functions, in an ICC profile or without one. This step follows scaling, so that it processes few
/// pixels.
///
/// An instance is thread-safe. Colours outside the sRGB gamut are clipped per channel, as in
/// browsers; the same holds for the other direction. HDR highlights are compressed into the range,
/// so that some of their detail stays visible.
public final class RgbConversion {
  /// The number of entries in a table from light to levels, for sRGB: near black, where the levels
  /// are closest, each level has five.
  private static final int STEPS = 1 << 14;

  private static final int NUMBERS = 256;
  private static final int CHANNELS = 3;
  private static final byte[] SRGB = numbers(TransferFunction.Named.SRGB);

  /// The light of each sample value, by channel.
  private final float[][] lights;

  private final float[] matrix = new float[CHANNELS * CHANNELS];

  /// The level of each light, by channel.
  private final byte[][] numbers;

  private final float peak;

  /// The same conversion in half of the time; empty for HDR, for grey, and for matrices whose
  /// results it cannot hold.
  private final Optional<PackedMix> packed;

  /// Creates the conversion from this encoding.
  public RgbConversion(RgbEncoding encoding) {
    this(
        Collections.nCopies(CHANNELS, lights(encoding.transfer(), encoding.narrow())),
        RgbMatrix.toSrgb(encoding.primaries()),
        new byte[][] {SRGB, SRGB, SRGB},
        encoding.transfer().peak());
  }

  /// Creates the conversion from the colours of this profile. That of grey converts only grey.
  public RgbConversion(MatrixProfile profile) {
    this(
        profile.curves().stream().map(curve -> lights(curve, false)).toList(),
        profile.primaries().map(RgbMatrix::toSrgb).orElseGet(() -> new double[CHANNELS][CHANNELS]),
        new byte[][] {SRGB, SRGB, SRGB},
        1);
  }

  private RgbConversion(List<float[]> lights, double[][] mix, byte[][] numbers, double peak) {
    this.lights = lights.toArray(float[][]::new);
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = (float) mix[i / CHANNELS][i % CHANNELS];
    }
    this.numbers = numbers;
    this.peak = (float) peak;
    this.packed =
        peak == 1 && this.lights.length == CHANNELS
            ? PackedMix.of(this.lights, matrix, numbers)
            : Optional.empty();
  }

  /// Returns the conversion from sRGB to the colours of a profile, which must have primaries.
  static RgbConversion fromSrgb(MatrixProfile profile) {
    return new RgbConversion(
        Collections.nCopies(CHANNELS, lights(TransferFunction.Named.SRGB, false)),
        RgbMatrix.fromSrgb(profile.primaries().orElseThrow()),
        profile.curves().stream().map(RgbConversion::numbers).toArray(byte[][]::new),
        1);
  }

  private static float[] lights(TransferFunction transfer, boolean narrow) {
    float[] lights = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      double number = narrow ? Math.clamp((i - 16) / 219.0, 0, 1) : i / 255.0;
      lights[i] = (float) transfer.light(number);
    }
    return lights;
  }

  /// Returns the converted picture, and overwrites the samples of `raster`.
  public Raster convert(Raster raster) {
    if (raster.format().isGrey()) {
      convertGrey(raster);
    } else if (raster.format() == PixelFormat.RGB && packed.isPresent()) {
      packed.get().convert(raster.samples(), raster.length());
    } else {
      convertColours(raster);
    }
    return raster;
  }

  private void convertGrey(Raster raster) {
    byte[] table = new byte[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      float light = lights[0][i];
      table[i] = numbers[0][step(light * pressed(light))];
    }
    byte[] samples = raster.samples();
    for (int i = 0; i < raster.length(); i += raster.format().channels()) {
      samples[i] = table[samples[i] & 0xFF];
    }
  }

  /// Converts a row at a time, in loops of which the JIT can vectorise the arithmetic.
  private void convertColours(Raster raster) {
    int width = raster.size().width();
    float[][] row = new float[CHANNELS][width];
    int[][] steps = new int[CHANNELS][width];
    for (int y = 0; y < raster.size().height(); y++) {
      int at = y * raster.rowLength();
      light(raster, at, row);
      if (peak != 1) {
        press(row);
      }
      for (int channel = 0; channel < CHANNELS; channel++) {
        mix(row, CHANNELS * channel, steps[channel]);
      }
      put(steps, raster, at);
    }
  }

  private void light(Raster raster, int from, float[][] row) {
    byte[] samples = raster.samples();
    int channels = raster.format().channels();
    for (int x = 0, at = from; x < row[0].length; x++, at += channels) {
      row[0][x] = lights[0][samples[at] & 0xFF];
      row[1][x] = lights[1][samples[at + 1] & 0xFF];
      row[2][x] = lights[2][samples[at + 2] & 0xFF];
    }
  }

  private void press(float[][] row) {
    for (int x = 0; x < row[0].length; x++) {
      float share = pressed(Math.max(row[0][x], Math.max(row[1][x], row[2][x])));
      for (float[] light : row) {
        light[x] *= share;
      }
    }
  }

  /// Computes the steps of one channel in the table from light to sRGB.
  private void mix(float[][] row, int at, int[] steps) {
    float ofRed = matrix[at] * (STEPS - 1);
    float ofGreen = matrix[at + 1] * (STEPS - 1);
    float ofBlue = matrix[at + 2] * (STEPS - 1);
    float[] red = row[0];
    float[] green = row[1];
    float[] blue = row[2];
    for (int x = 0; x < steps.length; x++) {
      int step = (int) (ofRed * red[x] + ofGreen * green[x] + ofBlue * blue[x] + 0.5f);
      steps[x] = Math.max(0, Math.min(STEPS - 1, step));
    }
  }

  private void put(int[][] steps, Raster raster, int from) {
    byte[] samples = raster.samples();
    int channels = raster.format().channels();
    int[] red = steps[0];
    int[] green = steps[1];
    int[] blue = steps[2];
    for (int x = 0, at = from; x < red.length; x++, at += channels) {
      samples[at] = numbers[0][red[x]];
      samples[at + 1] = numbers[1][green[x]];
      samples[at + 2] = numbers[2][blue[x]];
    }
  }

  /// Returns the factor for a pixel's light: smaller for brighter pixels, so that the brightest
  /// becomes white (Reinhard 2002, formula 4).
  private float pressed(float brightest) {
    return peak == 1 ? 1 : (1 + brightest / (peak * peak)) / (1 + brightest);
  }

  private static int step(float light) {
    return (int) (Math.clamp(light, 0f, 1f) * (STEPS - 1) + 0.5f);
  }

  private static byte[] numbers(TransferFunction transfer) {
    byte[] table = new byte[STEPS];
    int number = 0;
    for (int i = 0; i < STEPS; i++) {
      double light = (double) i / (STEPS - 1);
      while (number < 255 && light >= transfer.light((number + 0.5) / 255)) {
        number++;
      }
      table[i] = (byte) number;
    }
    return table;
  }
}
