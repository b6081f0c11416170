package dev.miniature.image.placeholder;

import dev.miniature.image.pipeline.Raster;
import java.util.ArrayList;
import java.util.List;

/// ThumbHash: the lowest frequencies of luma, two chroma channels and alpha, in 20 to 30 bytes
/// (evanw.github.io/thumbhash). A test compares it with the original implementation.
final class ThumbHash {
  /// The number of luma waves along the longer side, with alpha and without it: alpha takes the
  /// room of two.
  private static final int WAVES_BESIDE_ALPHA = 5;

  private static final int WAVES = 7;
  private static final int COLOUR_WAVES = 3;
  private static final int ALPHA_WAVES = 5;

  private ThumbHash() {}

  /// Returns the hash of a picture of at most 100 pixels on each side.
  static byte[] of(Raster raster) {
    SrgbChannels light = SrgbChannels.of(raster);
    boolean alpha = light.isTransparent();
    int longer = Math.max(light.width(), light.height());
    int maxWaves = alpha ? WAVES_BESIDE_ALPHA : WAVES;
    int across = Math.max(1, rounded((double) (maxWaves * light.width()) / longer));
    int down = Math.max(1, rounded((double) (maxWaves * light.height()) / longer));
    CosineTransform transform = new CosineTransform(light.width(), light.height(), 0.5);
    Waves brightness =
        Waves.of(
            transform,
            brightness(light),
            Math.max(COLOUR_WAVES, across),
            Math.max(COLOUR_WAVES, down));
    Waves yellow = Waves.of(transform, chromaP(light), COLOUR_WAVES, COLOUR_WAVES);
    Waves red = Waves.of(transform, chromaQ(light), COLOUR_WAVES, COLOUR_WAVES);
    boolean landscape = light.width() > light.height();
    Bits bits = new Bits();
    bits.add(rounded(63 * brightness.mean), 6);
    bits.add(rounded(31.5 + 31.5 * yellow.mean), 6);
    bits.add(rounded(31.5 + 31.5 * red.mean), 6);
    bits.add(rounded(31 * brightness.scale), 5);
    bits.add(alpha ? 1 : 0, 1);
    bits.add(landscape ? down : across, 3);
    bits.add(rounded(63 * yellow.scale), 6);
    bits.add(rounded(63 * red.scale), 6);
    bits.add(landscape ? 1 : 0, 1);
    List<Waves> all = new ArrayList<>(List.of(brightness, yellow, red));
    if (alpha) {
      Waves opacity = Waves.of(transform, light.alpha(), ALPHA_WAVES, ALPHA_WAVES);
      bits.add(rounded(15 * opacity.mean), 4);
      bits.add(rounded(15 * opacity.scale), 4);
      all.add(opacity);
    }
    all.forEach(waves -> waves.others.forEach(each -> bits.add(rounded(15 * each), 4)));
    return bits.bytes();
  }

  private static double[] brightness(SrgbChannels light) {
    double[] channel = new double[light.red().length];
    for (int i = 0; i < channel.length; i++) {
      channel[i] = (light.red()[i] + light.green()[i] + light.blue()[i]) / 3;
    }
    return channel;
  }

  private static double[] chromaP(SrgbChannels light) {
    double[] channel = new double[light.red().length];
    for (int i = 0; i < channel.length; i++) {
      channel[i] = (light.red()[i] + light.green()[i]) / 2 - light.blue()[i];
    }
    return channel;
  }

  private static double[] chromaQ(SrgbChannels light) {
    double[] channel = new double[light.red().length];
    for (int i = 0; i < channel.length; i++) {
      channel[i] = light.red()[i] - light.green()[i];
    }
    return channel;
  }

  private static int rounded(double value) {
    return (int) Math.floor(value + 0.5);
  }

  /// The lowest frequencies of one channel, in a triangle.
  ///
  /// @param mean the mean of the channel
  /// @param others the amplitudes, each from 0 to 1, with 0.5 for none
  /// @param scale the largest amplitude
  private record Waves(double mean, List<Double> others, double scale) {
    static Waves of(CosineTransform transform, double[] channel, int across, int down) {
      double mean = 0;
      double scale = 0;
      List<Double> waves = new ArrayList<>();
      for (int y = 0; y < down; y++) {
        for (int x = 0; x * down < across * (down - y); x++) {
          double wave = transform.of(channel, x, y);
          if (x == 0 && y == 0) {
            mean = wave;
          } else {
            waves.add(wave);
            scale = Math.max(scale, Math.abs(wave));
          }
        }
      }
      double strongest = scale;
      return new Waves(
          mean,
          strongest == 0
              ? waves
              : waves.stream().map(wave -> 0.5 + 0.5 / strongest * wave).toList(),
          scale);
    }
  }

  /// Packs numbers into bytes, the lowest bit first.
  private static final class Bits {
    private final List<Integer> bits = new ArrayList<>();

    void add(int number, int length) {
      for (int i = 0; i < length; i++) {
        bits.add(number >> i & 1);
      }
    }

    byte[] bytes() {
      byte[] bytes = new byte[Math.ceilDiv(bits.size(), Byte.SIZE)];
      for (int i = 0; i < bits.size(); i++) {
        bytes[i / Byte.SIZE] |= (byte) (bits.get(i) << i % Byte.SIZE);
      }
      return bytes;
    }
  }
}
