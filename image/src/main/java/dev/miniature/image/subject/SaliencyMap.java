package dev.miniature.image.subject;

/// How much each pixel of a small picture draws the eye: by edges, by colours that differ from
/// those around, by how saturated it is, and by whether it could be skin.
///
/// Each of these is taken as a multiple of its own mean over the picture, so that a picture full of
/// edges is judged by its colours, and a colourful one by its edges. What is usual in the picture
/// counts nothing: a subject is what sticks out. The middle of the picture is preferred a little,
/// as photographers do.
final class SaliencyMap {
  private static final float EDGES = 1;
  private static final float CONTRAST = 2;

  /// How much more a difference of colour counts than one of brightness.
  private static final float COLOURS = 2;

  private static final float SATURATION = 0.6f;
  private static final float SKIN = 1.5f;

  /// How much less the corners count than the middle.
  private static final float CENTRE_PRIOR = 0.3f;

  /// What the mean of a measure is at least, in levels of 255: noise is nothing to multiply.
  private static final float FLOOR = 4;

  /// Of a multiple of the mean, more than this is not more of a subject.
  private static final float MAX = 8;

  final int width;
  final int height;
  final float[] scores;

  private SaliencyMap(int width, int height, float[] scores) {
    this.width = width;
    this.height = height;
    this.scores = scores;
  }

  /// The map of a picture.
  static SaliencyMap of(Planes planes) {
    float[] sum = new float[planes.luma.length];
    add(edges(planes), EDGES, sum);
    add(contrast(planes), CONTRAST, sum);
    add(saturation(planes), SATURATION, sum);
    addSkin(planes, sum);
    dropLines(sum, planes.width, planes.height);
    keepWhatSticksOut(sum);
    preferTheMiddle(sum, planes.width, planes.height);
    return new SaliencyMap(planes.width, planes.height, sum);
  }

  /// Differences to the neighbours, less those that are usual around: grass is full of edges and
  /// shows nothing.
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

  /// How far the colour is from that of the surroundings.
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

  /// A quarter of the shorter side: subjects are smaller than that.
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

  /// Colours of skin of all kinds (Chai and Ngan 1999), in the light and not in deep shadow.
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

  /// Takes away what a whole row or a whole column has: horizons, walls and trunks are no subjects.
  private static void dropLines(float[] sum, int width, int height) {
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

  /// Takes away the mean and half of what is usual beyond it.
  private static void keepWhatSticksOut(float[] sum) {
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

  private static void preferTheMiddle(float[] sum, int width, int height) {
    for (int y = 0; y < height; y++) {
      float down = (2 * y + 1f) / height - 1;
      for (int x = 0; x < width; x++) {
        float across = (2 * x + 1f) / width - 1;
        sum[y * width + x] *= 1 - CENTRE_PRIOR * (across * across + down * down) / 2;
      }
    }
  }

  /// The sums of columns, from left to right.
  float[] columns() {
    float[] sums = new float[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sums[x] += scores[y * width + x];
      }
    }
    return sums;
  }

  /// The sums of rows, from top to bottom.
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
