package dev.miniature.image.jpeg;

import dev.miniature.image.pipeline.BoxPasses;
import dev.miniature.jpeg.PlaneFilter;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;

/// Blurs all planes of a JPEG, as [dev.miniature.image.pipeline.Step.Blur] blurs pixels: colours
/// are sums of luma and chroma, so a blur of both is a blur of the colours.
///
/// @param sigma the standard deviation of the Gaussian curve, in pixels
record PlaneBlur(double sigma) implements PlaneFilter {
  /// Samples beside each other that are filtered at a time, so that they stay in the processor's
  /// cache.
  private static final int BATCH = 64;

  /// Columns that are turned at a time: as many samples as a line of the processor's cache has, so
  /// that each is fetched once. Rows are often a power of two apart, and the cache cannot hold many
  /// of those together.
  private static final int TILE = 16;

  @Override
  public boolean changes(int component) {
    return true;
  }

  @Override
  public long memory(int width, int height) {
    return 2L * Float.BYTES * BATCH * Math.max(width, height);
  }

  @Override
  public void apply(int component, int step, float[] samples, int width, int height, Stop stop)
      throws StoppedException {
    BoxPasses passes = new BoxPasses(sigma / step);
    columns(passes, samples, width, height, stop);
    rows(passes, samples, width, height, stop);
  }

  private static void columns(BoxPasses passes, float[] samples, int width, int height, Stop stop)
      throws StoppedException {
    float[][] lines = new float[height][BATCH];
    float[][] spare = new float[height][BATCH];
    for (int left = 0; left < width; left += BATCH) {
      stop.check();
      int count = Math.min(BATCH, width - left);
      for (int y = 0; y < height; y++) {
        System.arraycopy(samples, y * width + left, lines[y], 0, count);
      }
      float[][] result = passes.apply(lines, spare, count);
      for (int y = 0; y < height; y++) {
        System.arraycopy(result[y], 0, samples, y * width + left, count);
      }
    }
  }

  private static void rows(BoxPasses passes, float[] samples, int width, int height, Stop stop)
      throws StoppedException {
    float[][] lines = new float[width][BATCH];
    float[][] spare = new float[width][BATCH];
    for (int top = 0; top < height; top += BATCH) {
      stop.check();
      int count = Math.min(BATCH, height - top);
      turn(samples, top * width, width, count, lines);
      float[][] result = passes.apply(lines, spare, count);
      turnBack(result, count, samples, top * width, width);
    }
  }

  private static void turn(float[] samples, int from, int width, int count, float[][] lines) {
    for (int left = 0; left < width; left += TILE) {
      int end = Math.min(left + TILE, width);
      for (int y = 0, at = from; y < count; y++, at += width) {
        for (int x = left; x < end; x++) {
          lines[x][y] = samples[at + x];
        }
      }
    }
  }

  private static void turnBack(float[][] lines, int count, float[] samples, int to, int width) {
    for (int left = 0; left < width; left += TILE) {
      int end = Math.min(left + TILE, width);
      for (int y = 0, at = to; y < count; y++, at += width) {
        for (int x = left; x < end; x++) {
          samples[at + x] = lines[x][y];
        }
      }
    }
  }
}
