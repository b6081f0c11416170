package dev.miniature.image.subject;

import java.util.Arrays;

/// The channels of a square grid, each surrounded by a border of zeros. So filters need no special
/// case at the edges, and a channel is one contiguous array.
final class FeatureMap {
  final int side;
  final int pitch;
  final float[][] channels;
  private final int border;

  /// Creates a map of zeros.
  ///
  /// @param border the width of the border: the reach of the filters
  FeatureMap(int side, int channels, int border) {
    this.side = side;
    this.border = border;
    this.pitch = side + 2 * border;
    this.channels = new float[channels][pitch * pitch];
  }

  /// Returns the index of a grid cell; `x` and `y` may lie in the border.
  int at(int x, int y) {
    return (y + border) * pitch + x + border;
  }

  /// Sets the border to zero again, after rows were written across it.
  void clearBorder(int channel) {
    float[] plane = channels[channel];
    Arrays.fill(plane, 0, at(0, 0), 0);
    for (int y = 0; y < side; y++) {
      Arrays.fill(plane, at(side, y), at(0, y + 1), 0);
    }
    Arrays.fill(plane, at(0, side), plane.length, 0);
  }

  /// Returns the map at half the resolution: every second cell in both directions.
  FeatureMap subsampled() {
    FeatureMap half = new FeatureMap(side / 2, channels.length, border);
    for (int channel = 0; channel < channels.length; channel++) {
      for (int y = 0; y < half.side; y++) {
        int from = at(1, 2 * y + 1);
        int to = half.at(0, y);
        for (int x = 0; x < half.side; x++) {
          half.channels[channel][to + x] = channels[channel][from + 2 * x];
        }
      }
    }
    return half;
  }

  /// Returns the map at half the resolution: the maximum of each 2×2 cells (max pooling).
  FeatureMap maxPooled() {
    FeatureMap half = new FeatureMap(side / 2, channels.length, border);
    for (int channel = 0; channel < channels.length; channel++) {
      float[] from = channels[channel];
      for (int y = 0; y < half.side; y++) {
        for (int x = 0; x < half.side; x++) {
          int a = at(2 * x, 2 * y);
          float upper = Math.max(from[a], from[a + 1]);
          float lower = Math.max(from[a + pitch], from[a + pitch + 1]);
          half.channels[channel][half.at(x, y)] = Math.max(upper, lower);
        }
      }
    }
    return half;
  }
}
