package dev.miniature.image.header;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A function from a sample value, 0–1, to linear light.
public sealed interface TransferFunction {
  /// The luminance of white in an SDR picture, in candela per square metre (ITU-R BT.2408).
  double WHITE = 203;

  /// Returns the linear light of a sample value: 1 for white, more for HDR highlights.
  double light(double number);

  /// Returns the linear light of the brightest expected pixels; 1 for SDR.
  default double peak() {
    return 1;
  }

  /// A power function.
  record Power(double exponent) implements TransferFunction {
    @Override
    public double light(double number) {
      return Math.pow(number, exponent);
    }
  }

  /// Samples at equal distances, with straight lines between them (ICC.1:2022, 10.6).
  final class Sampled implements TransferFunction {
    private final float[] lights;

    /// @param lights the linear light of sample values from 0 to 1, at least two
    Sampled(float[] lights) {
      this.lights = lights.clone();
    }

    /// Returns the number of samples.
    int points() {
      return lights.length;
    }

    @Override
    public double light(double number) {
      double place = Math.clamp(number, 0, 1) * (lights.length - 1);
      int before = Math.min((int) place, lights.length - 2);
      return lights[before] + (lights[before + 1] - lights[before]) * (place - before);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Sampled samples && Arrays.equals(lights, samples.lights);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(lights);
    }
  }

  /// `(a × x + b) ^ power + e` from `start` on, and `c × x + f` below it (ICC.1:2022, 10.18). The
  /// light is clamped to 0–1.
  record Formula(double power, double a, double b, double c, double start, double e, double f)
      implements TransferFunction {
    /// Returns whether it has a value everywhere.
    boolean isUsable() {
      return power > 0 && Double.isFinite(start);
    }

    @Override
    public double light(double number) {
      double light =
          number >= start ? Math.pow(Math.max(0, a * number + b), power) + e : c * number + f;
      return Math.clamp(light, 0, 1);
    }
  }

  /// The functions of standards.
  enum Named implements TransferFunction {
    /// IEC 61966-2-1.
    SRGB {
      @Override
      public double light(double number) {
        return number <= 0.04045 ? number / 12.92 : Math.pow((number + 0.055) / 1.055, 2.4);
      }
    },
    /// SMPTE ST 240.
    SMPTE_240 {
      @Override
      public double light(double number) {
        return number < 4 * 0.0228 ? number / 4 : Math.pow((number + 0.1115) / 1.1115, 1 / 0.45);
      }
    },
    /// SMPTE ST 2084, up to 10,000 candela per square metre.
    PQ {
      @Override
      public double light(double number) {
        double root = Math.pow(number, 32 / 2523.0);
        double part = Math.max(0, root - 107 / 128.0) / (2413 / 128.0 - 2392 / 128.0 * root);
        return 10_000 / WHITE * Math.pow(part, 8192 / 1305.0);
      }

      @Override
      public double peak() {
        return GRADED / WHITE;
      }
    },
    /// Hybrid log-gamma (ITU-R BT.2100), as a display of 1,000 candela per square metre shows grey.
    HLG {
      @Override
      public double light(double number) {
        double scene =
            number <= 0.5
                ? number * number / 3
                : (Math.exp((number - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        return GRADED / WHITE * Math.pow(scene, 1.2);
      }

      @Override
      public double peak() {
        return GRADED / WHITE;
      }
    };

    /// The luminance for which most HDR pictures are graded, in candela per square metre.
    private static final double GRADED = 1_000;
  }

  /// Returns the function with this code (ITU-T H.273, table 3); empty if the code is undefined or
  /// not used for pictures. Video functions are shown on the same displays as sRGB, so they map to
  /// sRGB's function.
  static Optional<TransferFunction> numbered(int number) {
    return switch (number) {
      case 1, 6, 11, 13, 14, 15 -> Optional.of(Named.SRGB);
      case 4 -> Optional.of(new Power(2.2));
      case 5 -> Optional.of(new Power(2.8));
      case 7 -> Optional.of(Named.SMPTE_240);
      case 8 -> Optional.of(new Power(1));
      case 16 -> Optional.of(Named.PQ);
      case 17 -> Optional.of(new Power(2.6));
      case 18 -> Optional.of(Named.HLG);
      default -> Optional.empty();
    };
  }
}
