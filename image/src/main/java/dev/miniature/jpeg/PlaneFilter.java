package dev.miniature.jpeg;

import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;

/// Changes the planes of a thumbnail between scaling and quantisation.
public interface PlaneFilter {
  /// Returns whether it changes a component: 0 for luma, 1 and 2 for chroma.
  boolean changes(int component);

  /// Changes a plane in place.
  ///
  /// @param component 0 for luma, 1 for Cb, 2 for Cr
  /// @param step how many pixels a sample stands for, across and down: 2 where chroma has half the
  ///   size of luma, otherwise 1
  /// @param samples the samples of the upright thumbnail, row by row, with 0 for the middle; there
  ///   may be room for more behind the last one
  /// @throws StoppedException if `stop` says so
  void apply(int component, int step, float[] samples, int width, int height, Stop stop)
      throws StoppedException;

  /// Returns the bytes that it works in, for a thumbnail of this size.
  long memory(int width, int height);
}
