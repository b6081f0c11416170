package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import dev.miniature.image.PixelRegion;
import dev.miniature.image.pipeline.Placement;

/// The part of the stored pixels that a thumbnail is made of: what is visible of them, and as much
/// around it as the filter reaches. Nothing else is kept, so a small part of a large picture takes
/// the memory of a small picture.
///
/// @param region that part, in stored pixels
/// @param decoded the size that it is averaged down to while it is decoded
/// @param across how its rows become those of the thumbnail
/// @param down how its columns become those of the thumbnail
record SourceWindow(PixelRegion region, Dimensions decoded, Sampling across, Sampling down) {

  /// The window for a picture that is stored at this size.
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
    Dimensions decoded = Halfway.between(source, new Dimensions(across.wanted(), down.wanted()));
    return new SourceWindow(
        new PixelRegion(across.from, down.from, source),
        decoded,
        across.sampling(decoded.width()),
        down.sampling(decoded.height()));
  }

  /// The size of the thumbnail.
  Dimensions visible() {
    return new Dimensions(across.pixels(), down.pixels());
  }

  /// Along one side.
  ///
  /// @param ratio stored pixels for one of the thumbnail
  /// @param start where the visible part begins, in stored pixels
  /// @param visible how long it is, in pixels of the thumbnail
  /// @param from the first stored pixel that counts
  /// @param to the one behind the last that counts
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

    /// How many pixels of the thumbnail it would come to.
    int wanted() {
      return (int) Math.clamp(Math.ceil(length() / ratio), 1, Integer.MAX_VALUE);
    }

    Sampling sampling(int decoded) {
      double shrink = (double) length() / decoded;
      return new Sampling(decoded, (start - from) / shrink, ratio / shrink, visible);
    }
  }
}
