package dev.miniature.image.pipeline;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;

/// Blurs pixels in batches: first along columns, then along rows.
///
/// Colours are weighted by their alpha, so that invisible colours do not show.
final class Blurring {
  private static final int MAX_CHANNELS = 4;

  /// The number of samples per batch, so that they stay in the CPU cache.
  private static final int BATCH = 1 << 15;

  /// The minimum number of adjacent pixels per batch, however long a column is.
  private static final int MIN_WIDTH = 4;

  private final PixelFormat format;
  private final int channels;
  private final BoxPasses passes;
  private final Deadline deadline;

  private Blurring(PixelFormat format, BoxPasses passes, Deadline deadline) {
    this.format = format;
    this.channels = format.channels();
    this.passes = passes;
    this.deadline = deadline;
  }

  /// @throws DeadlinePassedException if it took too long
  static Raster of(Raster raster, Step.Blur step, Deadline deadline)
      throws DeadlinePassedException {
    Blurring blurring = new Blurring(raster.format(), new BoxPasses(step.sigma()), deadline);
    Raster result = Raster.blank(raster.size(), raster.format());
    blurring.columns(raster, result);
    blurring.rows(result);
    return result;
  }

  /// Returns the bytes of working memory, besides the result: two copies of the batch.
  static long memory(Dimensions size) {
    long longest = Math.max(size.width(), size.height());
    return 2L * Float.BYTES * Math.max(BATCH, longest * MIN_WIDTH * MAX_CHANNELS);
  }

  private void columns(Raster from, Raster to) throws DeadlinePassedException {
    int height = from.size().height();
    int row = from.rowLength();
    int step = width(height) * channels;
    float[][] lines = new float[height][Math.min(step, row)];
    float[][] spare = new float[height][Math.min(step, row)];
    for (int left = 0; left < row; left += step) {
      deadline.check();
      int count = Math.min(step, row - left);
      for (int y = 0; y < height; y++) {
        load(from.samples(), y * row + left, count, lines[y]);
      }
      float[][] result = passes.apply(lines, spare, count);
      for (int y = 0; y < height; y++) {
        store(result[y], count, to.samples(), y * row + left);
      }
    }
  }

  private void rows(Raster raster) throws DeadlinePassedException {
    int width = raster.size().width();
    int height = raster.size().height();
    int row = raster.rowLength();
    int step = Math.min(width(width), height);
    float[] line = new float[row];
    float[][] lines = new float[width][step * channels];
    float[][] spare = new float[width][step * channels];
    for (int top = 0; top < height; top += step) {
      deadline.check();
      int rows = Math.min(step, height - top);
      for (int y = 0; y < rows; y++) {
        load(raster.samples(), (top + y) * row, row, line);
        turn(line, lines, y * channels);
      }
      float[][] result = passes.apply(lines, spare, rows * channels);
      for (int y = 0; y < rows; y++) {
        turnBack(result, y * channels, line);
        store(line, row, raster.samples(), (top + y) * row);
      }
    }
  }

  /// Returns the number of pixels of each line in a batch of this many lines.
  private int width(int lines) {
    return Math.max(MIN_WIDTH, BATCH / (lines * channels));
  }

  private void turn(float[] line, float[][] lines, int to) {
    for (int x = 0, at = 0; x < lines.length; x++) {
      for (int channel = 0; channel < channels; channel++) {
        lines[x][to + channel] = line[at++];
      }
    }
  }

  private void turnBack(float[][] lines, int from, float[] line) {
    for (int x = 0, at = 0; x < lines.length; x++) {
      for (int channel = 0; channel < channels; channel++) {
        line[at++] = lines[x][from + channel];
      }
    }
  }

  private void load(byte[] samples, int from, int count, float[] line) {
    for (int i = 0; i < count; i++) {
      line[i] = samples[from + i] & 0xFF;
    }
    if (format.hasAlpha()) {
      for (int alpha = channels - 1; alpha < count; alpha += channels) {
        for (int i = alpha - channels + 1; i < alpha; i++) {
          line[i] *= line[alpha];
        }
      }
    }
  }

  private void store(float[] line, int count, byte[] samples, int to) {
    if (format.hasAlpha()) {
      for (int alpha = channels - 1; alpha < count; alpha += channels) {
        float weight = line[alpha] > 0 ? 1 / line[alpha] : 0;
        for (int i = alpha - channels + 1; i < alpha; i++) {
          line[i] *= weight;
        }
      }
    }
    for (int i = 0; i < count; i++) {
      samples[to + i] = (byte) Math.max(0, Math.min(255, (int) (line[i] + 0.5f)));
    }
  }
}
