package dev.miniature.image;

/// The sizes that result from fitting a picture into a box.
///
/// @param scaled the size after scaling
/// @param visible the size of the part that is kept
/// @param canvas the size of the result, including a margin
record Fitting(Dimensions scaled, Dimensions visible, Dimensions canvas) {

  /// Fits a picture of this size into a box.
  ///
  /// @param box both sides must be given, unless the fit is [Fit#INSIDE]
  static Fitting of(Dimensions picture, Box box, Fit fit, boolean enlarge) {
    return switch (fit) {
      case INSIDE -> whole(inside(picture, box, enlarge));
      case CONTAIN -> contain(picture, box, enlarge);
      case COVER -> cover(picture, exactly(box), enlarge);
      case FILL -> whole(enlarge ? exactly(box) : smaller(picture, exactly(box)));
    };
  }

  private static Fitting whole(Dimensions scaled) {
    return new Fitting(scaled, scaled, scaled);
  }

  private static Fitting contain(Dimensions picture, Box box, boolean enlarge) {
    Dimensions scaled = inside(picture, box, enlarge);
    return new Fitting(scaled, scaled, exactly(box));
  }

  private static Fitting cover(Dimensions picture, Dimensions box, boolean enlarge) {
    boolean widthBinds = isWider(box, picture);
    boolean enlarges = widthBinds ? box.width() > picture.width() : box.height() > picture.height();
    if (enlarges && !enlarge) {
      Dimensions visible =
          widthBinds ? heightFor(picture.width(), box) : widthFor(picture.height(), box);
      return new Fitting(picture, visible, visible);
    }
    Dimensions scaled =
        widthBinds ? heightFor(box.width(), picture) : widthFor(box.height(), picture);
    return new Fitting(scaled, box, box);
  }

  private static Dimensions inside(Dimensions picture, Box box, boolean enlarge) {
    boolean widthBinds =
        box.height().isEmpty() || (box.width().isPresent() && !isWider(exactly(box), picture));
    int binding = widthBinds ? box.width().getAsInt() : box.height().getAsInt();
    int side = widthBinds ? picture.width() : picture.height();
    if (binding >= side && !enlarge) {
      return picture;
    }
    return widthBinds ? heightFor(binding, picture) : widthFor(binding, picture);
  }

  /// Returns whether `a` has a larger aspect ratio than `b`.
  private static boolean isWider(Dimensions a, Dimensions b) {
    return (long) a.width() * b.height() > (long) b.width() * a.height();
  }

  private static Dimensions heightFor(int width, Dimensions shape) {
    return new Dimensions(width, scaled(shape.height(), width, shape.width()));
  }

  private static Dimensions widthFor(int height, Dimensions shape) {
    return new Dimensions(scaled(shape.width(), height, shape.height()), height);
  }

  /// Returns `max(1, floor(side × numerator / denominator + 0.5))`, at most [Integer#MAX_VALUE]. It
  /// uses integers, so that all renderers and machines round alike.
  static int scaled(int side, int numerator, int denominator) {
    if ((double) side * numerator / denominator >= Integer.MAX_VALUE) {
      return Integer.MAX_VALUE;
    }
    return (int) Math.max(1, rounded(side, numerator, denominator));
  }

  /// Returns `floor(side × numerator / denominator + 0.5)`.
  static long rounded(long side, long numerator, long denominator) {
    return (2 * side * numerator + denominator) / (2 * denominator);
  }

  private static Dimensions smaller(Dimensions a, Dimensions b) {
    return new Dimensions(Math.min(a.width(), b.width()), Math.min(a.height(), b.height()));
  }

  private static Dimensions exactly(Box box) {
    return new Dimensions(box.width().orElseThrow(), box.height().orElseThrow());
  }
}
