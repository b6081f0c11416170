package dev.miniature.image.header;

import java.util.Optional;

/// How much light a number of 0 to 1 stands for.
public sealed interface TransferFunction {
  /// The light that is white where nothing glares, in candela a square metre (ITU-R BT.2408).
  double WHITE = 203;

  /// The light of a number, 1 for white; numbers for glare have more.
  double light(double number);

  /// The light of the brightest pixels to expect, 1 where nothing glares.
  default double peak() {
    return 1;
  }

  /// Numbers to this power.
  record Power(double exponent) implements TransferFunction {
    @Override
    public double light(double number) {
      return Math.pow(number, exponent);
    }
  }

  /// Functions with a name.
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
    /// SMPTE ST 2084, up to 10,000 candela a square metre.
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
    /// Hybrid log-gamma (ITU-R BT.2100), as a screen of 1,000 candela a square metre shows grey.
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

    /// What pictures that glare are mostly graded for, in candela a square metre.
    private static final double GRADED = 1_000;
  }

  /// The one with this number (ITU-T H.273, table 3); empty for one that has none or is not used
  /// for pictures. Those of television are meant to be seen on the same screens as sRGB, and get
  /// its function.
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
