package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import dev.miniature.image.PixelRegion;
import java.util.Arrays;

/// Averages a picture while it is decoded, so that it is never held as a whole.
///
/// Every pixel of the result is the exact mean of the area that it covers in the source, including
/// fractions of pixels. So the picture is not shifted if the factor is not an integer, and, unlike
/// with skipped pixels, there is no moiré. The result has at least twice the target size, and is
/// then resized, so the thumbnail is as sharp as one from a full decode (docs/decisions/0003).
final class BoxFilter implements RowSink {
  /// The weight of a whole pixel; weights of shared pixels are integers below it.
  private static final int ONE = 256;

  private final PixelRegion source;
  private final Dimensions size;
  private final SampleLayout channels;
  private final double rowsPerRow;
  private final float[] scales;
  private final int[] edges;
  private final int[] leads;
  private final int[] line;
  private final float[] sums;
  private final byte[] cut;
  private final byte[] premultiplied;
  private final byte[] result;
  private int sourceRow;
  private int row;

  /// Creates a filter that expects the first row.
  ///
  /// @param source the part of the input that is used
  /// @param size the size of the output, at most as large as `source` on either side
  /// @param channels the layout of input and output
  BoxFilter(PixelRegion source, Dimensions size, SampleLayout channels) {
    this.source = source;
    this.size = size;
    this.channels = channels;
    rowsPerRow = (double) source.size().height() / size.height();
    edges = new int[size.width() + 1];
    leads = new int[size.width() + 1];
    for (int x = 1; x <= size.width(); x++) {
      long edge = Math.round((double) x * source.size().width() / size.width() * ONE);
      edges[x] = (int) (edge / ONE);
      leads[x] = (int) (edge % ONE);
    }
    line = new int[size.width() * channels.count()];
    sums = new float[line.length];
    scales = new float[line.length];
    for (int i = 0; i < scales.length; i++) {
      int x = i / channels.count();
      int weight = (edges[x + 1] - edges[x]) * ONE + leads[x + 1] - leads[x];
      scales[i] = (float) (1 / (weight * rowsPerRow));
    }
    cut = new byte[source.left() > 0 ? source.size().width() * channels.count() : 0];
    premultiplied = new byte[channels.alpha() ? source.size().width() * channels.count() : 0];
    result = new byte[Math.multiplyExact(line.length, size.height())];
  }

  @Override
  public void row(int y, byte[] samples) {
    if (y < source.top() || y >= source.bottom()) {
      return;
    }
    if (y == source.top()) {
      sourceRow = 0;
      row = 0;
      Arrays.fill(sums, 0);
    }
    byte[] weighted = channels.alpha() ? premultiply(cut(samples)) : cut(samples);
    switch (channels.count()) {
      case 1 -> narrow1(weighted);
      case 3 -> narrow3(weighted);
      default -> narrow(weighted);
    }
    double end = (row + 1) * rowsPerRow;
    float inside = (float) Math.clamp(end - sourceRow, 0, 1);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += line[i] * inside;
    }
    sourceRow++;
    if (sourceRow >= end - 1e-6) {
      finishRow();
      float rest = 1 - inside;
      for (int i = 0; i < sums.length; i++) {
        sums[i] = line[i] * rest;
      }
    }
  }

  /// Returns whether all rows have arrived.
  boolean isComplete() {
    return row == size.height();
  }

  /// Returns the result, which belongs to the caller.
  Samples samples() {
    return new Samples(size, channels, result);
  }

  private void finishRow() {
    int at = row * sums.length;
    for (int i = 0; i < sums.length; i++) {
      result[at + i] = (byte) (int) Math.min(255f, sums[i] * scales[i] + 0.5f);
    }
    row++;
  }

  /// Returns the row from the first used pixel on; there may be more after the last one.
  private byte[] cut(byte[] samples) {
    if (cut.length > 0) {
      System.arraycopy(samples, source.left() * channels.count(), cut, 0, cut.length);
    }
    return cut.length > 0 ? cut : samples;
  }

  private byte[] premultiply(byte[] samples) {
    int count = channels.count();
    for (int i = 0; i < premultiplied.length; i += count) {
      byte alpha = samples[i + count - 1];
      for (int c = 0; c < count - 1; c++) {
        premultiplied[i + c] = (byte) (((samples[i + c] & 0xFF) * (alpha & 0xFF) + 127) / 255);
      }
      premultiplied[i + count - 1] = alpha;
    }
    return premultiplied;
  }

  /// Reduces one row to [#line]: whole pixels have the weight `ONE`, and a pixel across an edge is
  /// shared. `narrow1` and `narrow3` are copies for one and three channels, because a loop over
  /// channels costs half again as much as everything else.
  private void narrow(byte[] samples) {
    int count = channels.count();
    for (int c = 0; c < count; c++) {
      int at = c;
      int carried = 0;
      for (int x = 0; x < size.width(); x++) {
        int sum = 0;
        for (int end = edges[x + 1] * count; at < end; at += count) {
          sum += samples[at] & 0xFF;
        }
        int lead = leads[x + 1];
        int shared = lead == 0 ? 0 : (samples[at] & 0xFF) * lead;
        line[x * count + c] = sum * ONE + carried + shared;
        carried = -shared;
      }
    }
  }

  private void narrow1(byte[] samples) {
    int at = 0;
    int carried = 0;
    for (int x = 0; x < line.length; x++) {
      int sum = 0;
      for (int end = edges[x + 1]; at < end; at++) {
        sum += samples[at] & 0xFF;
      }
      int lead = leads[x + 1];
      int shared = lead == 0 ? 0 : (samples[at] & 0xFF) * lead;
      line[x] = sum * ONE + carried + shared;
      carried = -shared;
    }
  }

  private void narrow3(byte[] samples) {
    int at = 0;
    int carriedRed = 0;
    int carriedGreen = 0;
    int carriedBlue = 0;
    for (int x = 0, out = 0; out < line.length; x++, out += 3) {
      int red = 0;
      int green = 0;
      int blue = 0;
      for (int end = edges[x + 1] * 3; at < end; at += 3) {
        red += samples[at] & 0xFF;
        green += samples[at + 1] & 0xFF;
        blue += samples[at + 2] & 0xFF;
      }
      int lead = leads[x + 1];
      int sharedRed = lead == 0 ? 0 : (samples[at] & 0xFF) * lead;
      int sharedGreen = lead == 0 ? 0 : (samples[at + 1] & 0xFF) * lead;
      int sharedBlue = lead == 0 ? 0 : (samples[at + 2] & 0xFF) * lead;
      line[out] = red * ONE + carriedRed + sharedRed;
      line[out + 1] = green * ONE + carriedGreen + sharedGreen;
      line[out + 2] = blue * ONE + carriedBlue + sharedBlue;
      carriedRed = -sharedRed;
      carriedGreen = -sharedGreen;
      carriedBlue = -sharedBlue;
    }
  }
}
