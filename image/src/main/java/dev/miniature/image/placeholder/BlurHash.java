package dev.miniature.image.placeholder;

import dev.miniature.image.header.TransferFunction;
import dev.miniature.image.pipeline.Raster;

/// BlurHash: the mean colour and the lowest frequencies, in 28 characters (blurha.sh). It has no
/// alpha. A test compares it with the original implementation.
final class BlurHash {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

  /// The number of frequencies along the longer and along the shorter side.
  private static final int MANY = 4;

  private static final int FEW = 3;

  /// The number of steps per frequency and colour.
  private static final int STEPS = 19;

  /// The maximum code of the strongest frequency's amplitude.
  private static final int MAX_STRENGTH = 82;

  private static final double STRENGTHS = 166;

  private static final int MAX_LEVEL = 255;
  private static final double[] LEVELS = levels();

  private final CosineTransform transform;
  private final double[][] channels;
  private final StringBuilder hash = new StringBuilder(28);

  private BlurHash(Raster raster) {
    SrgbChannels light = SrgbChannels.of(raster);
    this.transform = new CosineTransform(light.width(), light.height(), 0);
    this.channels =
        new double[][] {linear(light.red()), linear(light.green()), linear(light.blue())};
  }

  static String of(Raster raster) {
    boolean landscape = raster.size().width() >= raster.size().height();
    return new BlurHash(raster).hash(landscape ? MANY : FEW, landscape ? FEW : MANY);
  }

  private String hash(int across, int down) {
    double[][] waves = new double[across * down][];
    double strongest = 0;
    for (int i = 0; i < waves.length; i++) {
      waves[i] = wave(i % across, i / across);
      for (int c = 0; c < 3 && i > 0; c++) {
        strongest = Math.max(strongest, Math.abs(waves[i][c]));
      }
    }
    int strength = Math.clamp((long) Math.floor(strongest * STRENGTHS - 0.5), 0, MAX_STRENGTH);
    add(across - 1 + (down - 1) * 9, 1);
    add(strength, 1);
    add(srgb(waves[0][0]) << 16 | srgb(waves[0][1]) << 8 | srgb(waves[0][2]), 4);
    for (int i = 1; i < waves.length; i++) {
      int number = 0;
      for (double part : waves[i]) {
        number = number * STEPS + step(part / ((strength + 1) / STRENGTHS));
      }
      add(number, 2);
    }
    return hash.toString();
  }

  private double[] wave(int across, int down) {
    double twice = across == 0 && down == 0 ? 1 : 2;
    double[] wave = new double[3];
    for (int c = 0; c < wave.length; c++) {
      wave[c] = twice * transform.of(channels[c], across, down);
    }
    return wave;
  }

  private static int step(double part) {
    double root = Math.copySign(Math.sqrt(Math.abs(part)), part);
    return Math.clamp((long) Math.floor(root * 9 + 9.5), 0, STEPS - 1);
  }

  private void add(int number, int length) {
    int divisor = (int) Math.pow(DIGITS.length(), length - 1);
    for (int i = 0; i < length; i++) {
      hash.append(DIGITS.charAt(number / divisor % DIGITS.length()));
      divisor /= DIGITS.length();
    }
  }

  /// A look-up for the 256 levels of opaque pixels takes a tenth of the time.
  private static double[] linear(double[] channel) {
    double[] light = new double[channel.length];
    for (int i = 0; i < light.length; i++) {
      double level = channel[i] * MAX_LEVEL;
      int whole = (int) (level + 0.5);
      light[i] = level == whole ? LEVELS[whole] : TransferFunction.Named.SRGB.light(channel[i]);
    }
    return light;
  }

  private static double[] levels() {
    double[] levels = new double[MAX_LEVEL + 1];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = TransferFunction.Named.SRGB.light((double) level / MAX_LEVEL);
    }
    return levels;
  }

  private static int srgb(double light) {
    double value = Math.clamp(light, 0, 1);
    double number = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
    return (int) (number * 255 + 0.5);
  }
}
