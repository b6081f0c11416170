package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import dev.miniature.image.PixelRegion;
import dev.miniature.image.pipeline.Placement;

/// The part of the stored pixels from which a thumbnail is made: the visible part and its
/// surroundings within the reach of the filter. Nothing else is kept, so a small part of a large
/// picture takes as much memory as a small picture.
///
/// @param region the part, in stored pixels
/// @param decoded the size to which it is averaged while it is decoded
/// @param across how its rows are resampled
/// @param down how its columns are resampled
record SourceWindow(PixelRegion region, Dimensions decoded, Sampling across, Sampling down) {

  /// Returns the window for a picture of this stored size.
  static SourceWindow of(Dimensions stored, Placement placement) {
    Stretch across =
        Stretch.of(
            stored.width(),
            placement.scaled().width(),
            placement.left(),
            placement.visible().width());
    Stretch down =
        Stretch.of(
            stored.height(),
            placement.scaled().height(),
            placement.top(),
            placement.visible().height());
    Dimensions source = new Dimensions(across.length(), down.length());
    Dimensions decoded =
        IntermediateSize.between(source, new Dimensions(across.wanted(), down.wanted()));
    return new SourceWindow(
        new PixelRegion(across.from, down.from, source),
        decoded,
        across.sampling(decoded.width()),
        down.sampling(decoded.height()));
  }

  /// Returns the size of the visible part in the thumbnail.
  Dimensions visible() {
    return new Dimensions(across.pixels(), down.pixels());
  }

  /// One side of the window.
  ///
  /// @param ratio stored pixels per pixel of the thumbnail
  /// @param start the start of the visible part, in stored pixels
  /// @param visible its length, in pixels of the thumbnail
  /// @param from the first stored pixel that is needed
  /// @param to the pixel after the last one that is needed
  private record Stretch(double ratio, double start, int visible, int from, int to) {
    static Stretch of(int stored, int scaled, int skipped, int visible) {
      double ratio = (double) stored / scaled;
      double start = skipped * ratio;
      double reach = Weights.LOBES * Math.max(1, ratio);
      boolean isWhole = visible == scaled;
      int from = isWhole ? 0 : (int) Math.max(0, Math.floor(start - reach));
      int to =
          isWhole ? stored : (int) Math.min(stored, Math.ceil(start + visible * ratio + reach));
      return new Stretch(ratio, start, visible, from, to);
    }

    int length() {
      return to - from;
    }

    /// Returns the length of the window in pixels of the thumbnail.
    int wanted() {
      return (int) Math.clamp(Math.ceil(length() / ratio), 1, Integer.MAX_VALUE);
    }

    Sampling sampling(int decoded) {
      double shrink = (double) length() / decoded;
      return new Sampling(decoded, (start - from) / shrink, ratio / shrink, visible);
    }
  }
}
