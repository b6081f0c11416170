package dev.miniature.image.subject;

import java.util.Arrays;

/// Numbers for each place of a square grid, in channels, with a border of zeros around: so a filter
/// needs no special case at the edges, and a channel is one line of numbers.
final class FeatureMap {
  final int side;
  final int pitch;
  final float[][] channels;
  private final int border;

  /// One that is zero everywhere.
  ///
  /// @param border as wide as filters reach
  FeatureMap(int side, int channels, int border) {
    this.side = side;
    this.border = border;
    this.pitch = side + 2 * border;
    this.channels = new float[channels][pitch * pitch];
  }

  /// Where the place in a column and a row lies; both may be in the border.
  int at(int x, int y) {
    return (y + border) * pitch + x + border;
  }

  /// Makes the border zero again, after something was written across it.
  void clearBorder(int channel) {
    float[] plane = channels[channel];
    Arrays.fill(plane, 0, at(0, 0), 0);
    for (int y = 0; y < side; y++) {
      Arrays.fill(plane, at(side, y), at(0, y + 1), 0);
    }
    Arrays.fill(plane, at(0, side), plane.length, 0);
  }

  /// Half as large, of every second place in both directions.
  FeatureMap everySecond() {
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

  /// Half as large, of the highest of each four.
  FeatureMap highestOfFour() {
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
