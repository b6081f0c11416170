package dev.miniature.pictures;

/// Paints four ridges, one behind the other: rock with snow, two ridges of hills that fade into the
/// air, and a forest at the water.
///
/// Positions are fractions of the picture's height, from its upper left corner.
final class Mountains {
  /// The number of positions along a ridge whose heights are computed.
  private static final int STEPS = 6_000;

  private final Noise noise = new Noise(211);
  private final double width;
  private final double sun;
  private final double pixel;
  private final double[] rock;
  private final double[] hills;
  private final double[] slopes;
  private final double[] forest;

  /// Creates mountains over the whole width of a picture.
  ///
  /// @param width as a fraction of the height
  /// @param sun the distance of the sun from the left edge
  /// @param horizon the height of the shore
  /// @param pixel the height of a pixel
  Mountains(double width, double sun, double horizon, double pixel) {
    this.width = width;
    this.sun = sun;
    this.pixel = pixel;
    rock = ridge(horizon - 0.16, 0.33, 1.15, 3.1, 9);
    hills = ridge(horizon - 0.05, 0.24, 1.5, 17.7, 8);
    slopes = ridge(horizon - 0.01, 0.17, 1.9, 41.2, 7);
    forest = ridge(horizon + 0.012, 0.07, 2.6, 77.5, 4);
    plant(slopes, 0.0035, 0.008);
    plant(forest, 0.011, 0.038);
  }

  /// Returns whether the sky is hidden at this position.
  boolean hides(double x, double y) {
    int column = column(x);
    double highest = Math.min(rock[column], Math.min(hills[column], slopes[column]));
    return y - pixel > Math.min(highest, forest[column]);
  }

  /// Paints the foremost object at this position, if any, over the colour in `light`.
  void paint(double x, double y, Light light) {
    int column = column(x);
    double inForest = y - forest[column];
    double inSlopes = y - slopes[column];
    double inHills = y - hills[column];
    double inRock = y - rock[column];
    int behind = light.rgb();
    if (inRock > 0 && inHills < pixel && inSlopes < pixel && inForest < pixel) {
      rock(x, y, inRock, light);
      behind = over(behind, inRock, light);
    }
    if (inHills > 0 && inSlopes < pixel && inForest < pixel) {
      hill(x, y, inHills, light);
      behind = over(behind, inHills, light);
    }
    if (inSlopes > 0 && inForest < pixel) {
      slope(x, y, inSlopes, light);
      behind = over(behind, inSlopes, light);
    }
    if (inForest > 0) {
      forest(x, y, inForest, light);
      over(behind, inForest, light);
    }
  }

  /// Blends in what is behind the edge of a ridge, which is one pixel wide.
  private int over(int behind, double below, Light light) {
    if (below < pixel) {
      light.mix(behind, 1 - below / pixel);
    }
    return light.rgb();
  }

  private void rock(double x, double y, double below, Light light) {
    double lit = relief(x, y, 7);
    light.set(0x5F6B8C);
    light.mix(0xD3A184, lit);
    double edge = 0.09 + 0.22 * (noise.rough(x * 14, y * 22, 4) - 0.5) - 0.35 * (y - 0.25);
    double snow = Noise.step(edge + 0.02, edge - 0.02, below);
    light.mix(0x9DB0D4, snow * 0.9);
    light.mix(0xFFF3E6, snow * Noise.step(0.3, 0.7, lit));
    air(x, y, 0.24, light);
  }

  private void hill(double x, double y, double below, Light light) {
    double lit = relief(x + 5, y, 9);
    light.set(0x55708A);
    light.mix(0x94937F, lit * 0.8);
    light.mix(0x4C6B5A, 0.35 * Noise.step(0.4, 0.7, noise.rough(x * 110, y * 150, 4)));
    light.mix(0x6F8F6A, 0.5 * Noise.step(0.03, 0.12, below));
    air(x, y, 0.30, light);
  }

  private void slope(double x, double y, double below, Light light) {
    double trees = noise.rough(x * 60, y * 90, 5);
    light.set(0x2F4F4C);
    light.mix(0x7C8A54, trees * relief(x + 9, y, 12));
    light.scale(0.8 + 0.4 * trees - 0.6 * Math.min(0.3, below));
    air(x, y, 0.15, light);
  }

  private void forest(double x, double y, double below, Light light) {
    double needles = noise.rough(x * 170, y * 120, 5);
    light.set(0x16302C);
    light.mix(0x4D6B36, Noise.step(0.45, 0.9, needles) * Noise.step(0.05, 0.0, below));
    light.scale(0.75 + 0.5 * needles);
    air(x, y, 0.06, light);
  }

  /// Returns the light on a slope: how a rough surface is inclined to the sun.
  private double relief(double x, double y, double size) {
    double here = noise.rough(x * size, y * size * 1.4, 5);
    double side = x < sun ? 0.012 : -0.012;
    double there = noise.rough((x + side) * size, (y - 0.008) * size * 1.4, 5);
    return Math.clamp(0.5 + 4.5 * (here - there), 0.0, 1.0);
  }

  /// Mixes in the colour of the air, which is stronger with distance and warm towards the sun.
  private void air(double x, double y, double share, Light light) {
    double far = Math.abs(x - sun);
    light.mix(0xA9BFD2, share);
    light.mix(0xFFC98A, share * 1.1 / (1 + 7 * far * far));
    light.mix(0xDCD6CE, share * 0.8 * Noise.step(0.40, 0.60, y));
  }

  private double[] ridge(double foot, double height, double size, double seed, int octaves) {
    double[] line = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      double x = width * i / STEPS * size + seed;
      double peaks = 1 - Math.abs(2 * noise.rough(x, seed, octaves) - 1) * 1.9;
      line[i] = foot - height * Math.clamp(peaks, -0.2, 1.0) * (0.45 + noise.smooth(x * 0.8, 5));
    }
    return line;
  }

  /// Adds the tips of trees to a ridge.
  private void plant(double[] line, double distance, double height) {
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i <= STEPS; i++) {
        double place = width * i / STEPS / distance + row * 0.37;
        int tree = (int) place;
        double tip = noise.at(tree, 900 + row) * 0.4 + 0.3;
        double side = 1 - Math.abs(place - tree - tip) / 0.42;
        double twig = (noise.smooth(place * 23, row) - 0.5) * 0.2;
        double branches = (int) (Math.max(0, side) * 7 + 0.5) / 7.0;
        double shape = Noise.mix(side, branches, 0.6) + twig * Math.max(0, 1 - side);
        double grown = height * (0.35 + 0.65 * noise.at(tree, 950 + row));
        line[i] = Math.min(line[i], line[i] + height * 0.1 * row - grown * Math.max(0, shape));
      }
    }
  }

  private int column(double x) {
    return Math.clamp((int) (x / width * STEPS), 0, STEPS);
  }
}
