package dev.miniature.jpeg.corpus;

import java.util.Random;

/// The content of a file's coefficients.
public enum Content {
  /// All zero: grey.
  ZERO {
    @Override
    void fill(int[] block, Place place, Quantisation tables, Random random) {
      // A new block is zero.
    }
  },
  /// Uniform blocks, each with another value.
  DC_ONLY {
    @Override
    void fill(int[] block, Place place, Quantisation tables, Random random) {
      block[0] = quantised(random.nextInt(2040) - 1020, place, 0, tables);
    }
  },
  /// A coefficient here and there, and long runs of blocks without any.
  SPARSE {
    @Override
    void fill(int[] block, Place place, Quantisation tables, Random random) {
      if (random.nextInt(12) == 0) {
        block[random.nextInt(64)] = random.nextBoolean() ? 1 : -3;
      }
    }
  },
  /// Alternating black and white pixels.
  CHECKER {
    @Override
    void fill(int[] block, Place place, Quantisation tables, Random random) {
      transformed(block, place, tables, (x, y) -> (x + y) % 2 == 0 ? 0 : 255);
    }
  },
  /// Slow waves, the edge of a disc, and noise, like a photo.
  SCENE {
    @Override
    void fill(int[] block, Place place, Quantisation tables, Random random) {
      int component = place.component();
      transformed(
          block,
          place,
          tables,
          (x, y) -> {
            double waves = 50 * StrictMath.sin(x / 9.0 + component) * StrictMath.cos(y / 13.0);
            double disc = StrictMath.hypot(x - 20, y - 17) < 13 ? 45 : -15;
            return Math.clamp(128 + waves + disc + 4 * random.nextGaussian(), 0, 255);
          });
    }
  },
  /// Random values, smaller towards high frequencies, in blocks with more or less detail.
  RANDOM {
    @Override
    void fill(int[] block, Place place, Quantisation tables, Random random) {
      double lively = 70 * random.nextDouble() * random.nextDouble();
      block[0] = quantised(900 * (random.nextDouble() - 0.5), place, 0, tables);
      for (int i = 1; i < 64; i++) {
        double strength = lively / (i / 8 + i % 8);
        double laplace = StrictMath.log(1 - random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
        block[i] = quantised(strength * laplace, place, i, tables);
      }
    }
  },
  /// One coefficient per block, as large as allowed: with steps of 1 the samples stay near the
  /// range that decoders are made for.
  PEAKS {
    @Override
    void fill(int[] block, Place place, Quantisation tables, Random random) {
      int index = random.nextInt(64);
      block[index] = Coefficients.legal(random.nextBoolean() ? 9999 : -9999, index);
    }
  },
  /// The largest allowed magnitudes everywhere, with random signs.
  EXTREME {
    @Override
    void fill(int[] block, Place place, Quantisation tables, Random random) {
      for (int i = 0; i < 64; i++) {
        block[i] = Coefficients.legal(random.nextBoolean() ? 9999 : -9999, i);
      }
    }
  };

  /// The position of a block in its component, in blocks.
  record Place(int component, int column, int row) {}

  /// Brightness, 0 to 255, by the sample's position in its component.
  private interface Surface {
    double at(int x, int y);
  }

  abstract void fill(int[] block, Place place, Quantisation tables, Random random);

  /// Returns all coefficients of a frame, including those of blocks that only complete an MCU,
  /// which a decoder has to skip whatever they contain.
  Coefficients of(Shape shape, Quantisation tables, long seed) {
    Coefficients all = new Coefficients(shape);
    Random random = new Random(seed);
    for (int component = 0; component < shape.components(); component++) {
      for (int row = 0; row < shape.paddedDown(component); row++) {
        for (int column = 0; column < shape.paddedAcross(component); column++) {
          Place place = new Place(component, column, row);
          fill(all.block(component, column, row), place, tables, random);
        }
      }
    }
    return all;
  }

  private static void transformed(int[] block, Place place, Quantisation tables, Surface surface) {
    double[] samples = new double[64];
    for (int i = 0; i < 64; i++) {
      samples[i] = surface.at(place.column() * 8 + i % 8, place.row() * 8 + i / 8) - 128;
    }
    double[] coefficients = Dct.forward(samples);
    for (int i = 0; i < 64; i++) {
      block[i] = quantised(coefficients[i], place, i, tables);
    }
  }

  private static int quantised(double value, Place place, int index, Quantisation tables) {
    return Coefficients.legal(Math.round(value / tables.step(place.component(), index)), index);
  }
}
