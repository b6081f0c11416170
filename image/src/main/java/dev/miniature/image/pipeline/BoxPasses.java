package dev.miniature.image.pipeline;

/// Approximates a Gaussian blur by three box filters, whose cost does not depend on sigma.
///
/// The two outermost samples of each box have a fractional weight, so that every sigma is possible
/// and the variance is exact (Gwosdek, Grewenig, Bruhn and Weickert, "Theoretical Foundations of
/// Gaussian Convolution by Extended Box Filtering", 2011, formula 9). Beyond the edges, the edge
/// samples are repeated.
///
/// Lines are added to lines, many samples at a time, in loops that the JIT can vectorise.
public final class BoxPasses {
  private static final int PASSES = 3;

  private final int radius;
  private final float end;
  private final float share;

  /// @param sigma the standard deviation, in lines
  public BoxPasses(double sigma) {
    double variance = sigma * sigma / PASSES;
    radius = (int) ((Math.sqrt(12 * variance + 1) - 1) / 2);
    double inner = 2.0 * radius + 1;
    double next = radius + 1.0;
    double ends = inner * (3 * variance - radius * next) / (6 * (next * next - variance));
    end = (float) ends;
    share = (float) (1 / (inner + 2 * ends));
  }

  /// Filters across lines: each sample with the samples at the same index of the other lines.
  ///
  /// @param lines the lines to filter
  /// @param spare as many lines of the same lengths; their contents are undefined afterwards
  /// @param count the number of samples in use per line
  /// @return `lines` or `spare`, whichever contains the result
  public float[][] apply(float[][] lines, float[][] spare, int count) {
    float[][] from = lines;
    float[][] to = spare;
    float[] sums = new float[count];
    for (int pass = 0; pass < PASSES; pass++) {
      pass(from, to, sums);
      float[][] filtered = to;
      to = from;
      from = filtered;
    }
    return from;
  }

  private void pass(float[][] from, float[][] to, float[] sums) {
    int last = from.length - 1;
    begin(from, sums);
    for (int i = 0; i <= last; i++) {
      float[] before = from[(int) Math.max((long) i - radius - 1, 0)];
      float[] first = from[Math.max(i - radius, 0)];
      float[] behind = from[(int) Math.min((long) i + radius + 1, last)];
      weigh(sums, before, first, behind, to[i]);
    }
  }

  /// Computes the sums for the first line, which is repeated for the missing lines before it.
  private void begin(float[][] from, float[] sums) {
    int last = from.length - 1;
    addTimes(sums, from[0], 0, radius + 1f);
    for (int i = 1; i <= Math.min(radius, last); i++) {
      addTimes(sums, from[i], 1, 1);
    }
    if (radius > last) {
      addTimes(sums, from[last], 1, radius - last);
    }
  }

  private static void addTimes(float[] sums, float[] line, float kept, float times) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] = sums[x] * kept + line[x] * times;
    }
  }

  /// Writes a line, and advances the sums to the next one.
  private void weigh(float[] sums, float[] before, float[] first, float[] behind, float[] to) {
    float ends = end;
    float scale = share;
    for (int x = 0; x < sums.length; x++) {
      float sum = sums[x];
      float next = behind[x];
      to[x] = (sum + ends * (before[x] + next)) * scale;
      sums[x] = sum + next - first[x];
    }
  }
}
