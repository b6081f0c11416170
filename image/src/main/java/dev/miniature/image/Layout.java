package dev.miniature.image;

/// Where every pixel of a thumbnail comes from: the oriented original is scaled to `scaled`, of
/// that `visible` is kept, and it is laid on a canvas of `canvas`. Worked out once, before any
/// pixel, by one rule for all renderers.
///
/// The rule: the fit gives a scale s. The side that binds is exact; the other is `max(1, floor(side
/// × s + 0.5))`. What is cropped lies where the gravity says; in the middle, and where something is
/// padded, both sides get the same and an odd pixel goes to the right or the bottom. A focal point
/// comes as near to the middle of the visible part as the edges allow, and half a pixel goes to the
/// left or the top.
///
/// @param scaled the size of the whole original after scaling
/// @param cropLeft how far the visible part begins from the left edge of that, in pixels
/// @param cropTop how far the visible part begins from its top edge, in pixels
/// @param visible the part of it which is kept; equal to `scaled` unless the fit crops
/// @param canvas the size of the thumbnail; equal to `visible` unless the fit pads
public record Layout(
    Dimensions scaled, int cropLeft, int cropTop, Dimensions visible, Dimensions canvas) {

  /// Where things go for an original of this (oriented) size.
  public static Layout of(Dimensions original, Framing framing) {
    return switch (framing.fit()) {
      case INSIDE -> whole(inside(original, framing));
      case CONTAIN -> contain(original, framing);
      case COVER -> cover(original, framing);
      case FILL -> fill(original, framing);
    };
  }

  /// The same without a margin.
  public Layout unpadded() {
    return new Layout(scaled, cropLeft, cropTop, visible, visible);
  }

  /// How far the visible part lies from the left edge of the canvas, in pixels.
  public int padLeft() {
    return (canvas.width() - visible.width()) / 2;
  }

  /// How far the visible part lies from the top edge of the canvas, in pixels.
  public int padTop() {
    return (canvas.height() - visible.height()) / 2;
  }

  /// Whether the canvas shows around the picture.
  public boolean isPadded() {
    return !canvas.equals(visible);
  }

  /// All of an original is shown, at this size.
  public static Layout whole(Dimensions scaled) {
    return new Layout(scaled, 0, 0, scaled, scaled);
  }

  private static Layout contain(Dimensions original, Framing framing) {
    Dimensions scaled = inside(original, framing);
    return new Layout(scaled, 0, 0, scaled, exactly(framing.box()));
  }

  private static Layout fill(Dimensions original, Framing framing) {
    Dimensions box = exactly(framing.box());
    return whole(framing.enlarge() ? box : smaller(original, box));
  }

  private static Layout cover(Dimensions original, Framing framing) {
    Dimensions box = exactly(framing.box());
    boolean widthBinds = isWider(box, original);
    boolean enlarges =
        widthBinds ? box.width() > original.width() : box.height() > original.height();
    if (enlarges && !framing.enlarge()) {
      Dimensions visible =
          widthBinds ? heightFor(original.width(), box) : widthFor(original.height(), box);
      return cropped(original, visible, framing.gravity());
    }
    Dimensions scaled =
        widthBinds ? heightFor(box.width(), original) : widthFor(box.height(), original);
    return cropped(scaled, box, framing.gravity());
  }

  private static Layout cropped(Dimensions scaled, Dimensions visible, Gravity gravity) {
    int spareWidth = scaled.width() - visible.width();
    int spareHeight = scaled.height() - visible.height();
    return switch (gravity) {
      case Gravity.Direction direction ->
          new Layout(
              scaled,
              skipped(spareWidth, direction.across()),
              skipped(spareHeight, direction.down()),
              visible,
              visible);
      case Gravity.Focus(Share x, Share y) ->
          new Layout(
              scaled,
              Math.clamp(start(scaled.width(), visible.width(), x), 0, spareWidth),
              Math.clamp(start(scaled.height(), visible.height(), y), 0, spareHeight),
              visible,
              visible);
    };
  }

  private static int skipped(int spare, Gravity.Hold hold) {
    return switch (hold) {
      case START -> 0;
      case MIDDLE -> spare / 2;
      case END -> spare;
    };
  }

  /// Where a part of a side begins whose middle is nearest to a point: `ceil(share × side − part /
  /// 2 − 0.5)`, so that a point in the middle gives what the middle gives.
  private static long start(int side, int part, Share point) {
    long whole = Share.ALL.millionths();
    return Math.ceilDiv(2L * point.millionths() * side - whole * (part + 1L), 2 * whole);
  }

  private static Dimensions inside(Dimensions original, Framing framing) {
    Box box = framing.box();
    boolean widthBinds =
        box.height().isEmpty() || (box.width().isPresent() && !isWider(exactly(box), original));
    int binding = widthBinds ? box.width().getAsInt() : box.height().getAsInt();
    int side = widthBinds ? original.width() : original.height();
    if (binding >= side && !framing.enlarge()) {
      return original;
    }
    return widthBinds ? heightFor(binding, original) : widthFor(binding, original);
  }

  /// Whether `a` is of a wider shape than `b`.
  private static boolean isWider(Dimensions a, Dimensions b) {
    return (long) a.width() * b.height() > (long) b.width() * a.height();
  }

  private static Dimensions heightFor(int width, Dimensions shape) {
    return new Dimensions(width, scaled(shape.height(), width, shape.width()));
  }

  private static Dimensions widthFor(int height, Dimensions shape) {
    return new Dimensions(scaled(shape.width(), height, shape.height()), height);
  }

  /// `max(1, floor(side × numerator / denominator + 0.5))`, in whole numbers so that no renderer
  /// and no machine rounds otherwise.
  private static int scaled(int side, int numerator, int denominator) {
    long twice = 2L * side * numerator + denominator;
    return Math.clamp(twice / (2L * denominator), 1, Integer.MAX_VALUE);
  }

  private static Dimensions smaller(Dimensions a, Dimensions b) {
    return new Dimensions(Math.min(a.width(), b.width()), Math.min(a.height(), b.height()));
  }

  private static Dimensions exactly(Box box) {
    return new Dimensions(box.width().orElseThrow(), box.height().orElseThrow());
  }
}
