package dev.miniature.image;

/// A part of an upright picture, in shares of its sides. It is cut out before anything else.
///
/// @param left where it begins, of the width
/// @param top where it begins, of the height
/// @param width how wide it is, of the width
/// @param height how high it is, of the height
public record Crop(Share left, Share top, Share width, Share height) {
  /// The smallest part of a side. A hundredth of the longest side that is written is 164 pixels, so
  /// less would be a mistake; and sizes of whole pictures stay numbers that all engines can handle.
  public static final Share LEAST = new Share(10_000);

  /// All of it.
  public static final Crop WHOLE = new Crop(Share.NONE, Share.NONE, Share.ALL, Share.ALL);

  /// Refuses what is no part of a picture.
  ///
  /// @throws IllegalArgumentException if it ends outside, or is narrower or lower than [#LEAST]
  public Crop {
    check(left, width);
    check(top, height);
  }

  private static void check(Share start, Share length) {
    if (length.compareTo(LEAST) < 0 || start.millionths() + length.millionths() > 1_000_000) {
      throw new IllegalArgumentException("No part of a picture: " + start + " and " + length);
    }
  }

  /// The part in pixels. Each edge goes to the nearest one, so that neighbouring parts meet, and at
  /// least a pixel is left.
  public PixelRegion of(Dimensions picture) {
    int fromLeft = Math.min(left.of(picture.width()), picture.width() - 1);
    int fromTop = Math.min(top.of(picture.height()), picture.height() - 1);
    return new PixelRegion(
        fromLeft,
        fromTop,
        new Dimensions(
            Math.max(1, end(picture.width(), left, width) - fromLeft),
            Math.max(1, end(picture.height(), top, height) - fromTop)));
  }

  private static int end(int side, Share start, Share length) {
    return new Share(start.millionths() + length.millionths()).of(side);
  }
}
