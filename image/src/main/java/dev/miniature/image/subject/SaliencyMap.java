package dev.miniature.image.subject;

/// Rates how much each pixel of a small picture attracts attention, by its edges, its contrast with
/// the surroundings, its saturation, and whether it has the colour of skin.
///
/// Each measure is divided by its mean over the picture, so that a picture full of edges is judged
/// by its colours, and a colourful one by its edges. What is common in the picture does not count,
/// because a subject stands out. The centre is preferred slightly, as photographers do.
final class SaliencyMap {
  private static final float EDGES = 1;
  private static final float CONTRAST = 2;

  /// The weight of a difference in chroma relative to one in luma.
  private static final float COLOURS = 2;

  private static final float SATURATION = 0.6f;
  private static final float SKIN = 1.5f;

  /// How much less the corners count than the centre.
  private static final float CENTRE_PRIOR = 0.3f;

  /// The minimum mean of a measure, in levels of 255, so that noise is not amplified.
  private static final float FLOOR = 4;

  /// The maximum multiple of the mean; higher values do not make a pixel more salient.
  private static final float MAX = 8;

  final int width;
  final int height;
  final float[] scores;

  private SaliencyMap(int width, int height, float[] scores) {
    this.width = width;
    this.height = height;
    this.scores = scores;
  }

  /// Computes the map of a picture.
  static SaliencyMap of(Planes planes) {
    float[] sum = new float[planes.luma.length];
    add(edges(planes), EDGES, sum);
    add(contrast(planes), CONTRAST, sum);
    add(saturation(planes), SATURATION, sum);
    addSkin(planes, sum);
    subtractLines(sum, planes.width, planes.height);
    subtractBackground(sum);
    applyCentrePrior(sum, planes.width, planes.height);
    return new SaliencyMap(planes.width, planes.height, sum);
  }

  /// Returns the gradients minus their local mean, because uniform texture such as grass is full of
  /// edges but shows nothing.
  private static float[] edges(Planes planes) {
    int width = planes.width;
    float[] edges = new float[planes.luma.length];
    for (int y = 1; y < planes.height - 1; y++) {
      for (int i = y * width + 1; i < y * width + width - 1; i++) {
        edges[i] =
            slope(planes.luma, i, width)
                + slope(planes.blue, i, width)
                + slope(planes.red, i, width);
      }
    }
    float[] near = BoxBlur.of(edges, width, planes.height, 1);
    float[] around = BoxBlur.of(edges, width, planes.height, radius(planes));
    for (int i = 0; i < edges.length; i++) {
      edges[i] = Math.max(0, near[i] - around[i]);
    }
    return edges;
  }

  private static float slope(float[] plane, int i, int width) {
    return Math.abs(plane[i + 1] - plane[i - 1]) + Math.abs(plane[i + width] - plane[i - width]);
  }

  /// Returns the difference between each pixel's colour and that of its surroundings.
  private static float[] contrast(Planes planes) {
    float[] result = new float[planes.luma.length];
    addContrast(planes.luma, 1, planes, result);
    addContrast(planes.blue, COLOURS, planes, result);
    addContrast(planes.red, COLOURS, planes, result);
    return result;
  }

  private static void addContrast(float[] plane, float weight, Planes planes, float[] sum) {
    float[] near = BoxBlur.of(plane, planes.width, planes.height, 1);
    float[] around = BoxBlur.of(plane, planes.width, planes.height, radius(planes));
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * Math.abs(near[i] - around[i]);
    }
  }

  /// Returns the radius of the surroundings: a quarter of the shorter side, larger than most
  /// subjects.
  private static int radius(Planes planes) {
    return Math.max(1, Math.min(planes.width, planes.height) / 4);
  }

  private static float[] saturation(Planes planes) {
    float[] result = new float[planes.luma.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.abs(planes.blue[i] - 128) + Math.abs(planes.red[i] - 128);
    }
    return result;
  }

  private static void add(float[] measure, float weight, float[] sum) {
    double total = 0;
    for (float value : measure) {
      total += value;
    }
    float scale = weight / Math.max(FLOOR, (float) (total / measure.length));
    for (int i = 0; i < sum.length; i++) {
      sum[i] += Math.min(weight * MAX, measure[i] * scale);
    }
  }

  /// Adds a score for skin colours of all kinds (Chai and Ngan 1999), except in deep shadow.
  private static void addSkin(Planes planes, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      if (planes.luma[i] > 50
          && planes.blue[i] >= 85
          && planes.blue[i] <= 123
          && planes.red[i] >= 138
          && planes.red[i] <= 170) {
        sum[i] += SKIN;
      }
    }
  }

  /// Subtracts the mean of each pixel's row or column, whichever is larger, because horizons, walls
  /// and trunks are not subjects.
  private static void subtractLines(float[] sum, int width, int height) {
    float[] columns = new float[width];
    float[] rows = new float[height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        columns[x] += sum[y * width + x] / height;
        rows[y] += sum[y * width + x] / width;
      }
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float line = Math.max(columns[x], rows[y]);
        sum[y * width + x] = Math.max(0, sum[y * width + x] - line);
      }
    }
  }

  /// Subtracts the mean plus half of the standard deviation.
  private static void subtractBackground(float[] sum) {
    double total = 0;
    double squares = 0;
    for (float value : sum) {
      total += value;
      squares += (double) value * value;
    }
    double mean = total / sum.length;
    double deviation = Math.sqrt(Math.max(0, squares / sum.length - mean * mean));
    float usual = (float) (mean + 0.5 * deviation);
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.max(0, sum[i] - usual);
    }
  }

  private static void applyCentrePrior(float[] sum, int width, int height) {
    for (int y = 0; y < height; y++) {
      float down = (2 * y + 1f) / height - 1;
      for (int x = 0; x < width; x++) {
        float across = (2 * x + 1f) / width - 1;
        sum[y * width + x] *= 1 - CENTRE_PRIOR * (across * across + down * down) / 2;
      }
    }
  }

  /// Returns the sum of each column, from left to right.
  float[] columns() {
    float[] sums = new float[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sums[x] += scores[y * width + x];
      }
    }
    return sums;
  }

  /// Returns the sum of each row, from top to bottom.
  float[] rows() {
    float[] sums = new float[height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sums[y] += scores[y * width + x];
      }
    }
    return sums;
  }
}
