package dev.miniature.image;

/// The position and size of every part of a thumbnail: the upright original is scaled to `scaled`,
/// a part of size `visible` is kept, and that part is placed on a canvas of size `canvas`. It is
/// computed once, before any pixel, by the same rule for all renderers.
///
/// The rule: a crop is rounded to whole pixels of the upright original, and the fit determines the
/// scale s for the cropped part. The binding side is exact; the other is `max(1, floor(side × s +
/// 0.5))`. The gravity decides which part is kept. If it is the middle, and for margins, both ends
/// get the same, and an odd pixel goes to the right or the bottom. A focal point is moved as close
/// to the centre of the visible part as the edges allow; half a pixel goes to the left or the top.
///
/// @param scaled the size of the whole original after scaling
/// @param cropLeft the distance of the visible part from the left edge of `scaled`, in pixels
/// @param cropTop the distance of the visible part from the top edge of `scaled`, in pixels
/// @param visible the size of the part that is kept; equal to `scaled` unless something is cropped
/// @param canvas the size of the thumbnail; equal to `visible` unless there is a margin
public record Layout(
    Dimensions scaled, int cropLeft, int cropTop, Dimensions visible, Dimensions canvas) {

  /// Computes the layout.
  ///
  /// @param original the size of the upright original
  public static Layout of(Dimensions original, Framing framing) {
    Orientation turn = framing.turn();
    PixelRegion part = framing.crop().of(original);
    Box box = turn.swapsSides() ? framing.box().transposed() : framing.box();
    Fitting fitting = Fitting.of(part.size(), box, framing.fit(), framing.enlarge());
    Side across =
        Side.of(
            original.width(),
            part.left(),
            part.size().width(),
            fitting.scaled().width(),
            fitting.visible().width());
    Side down =
        Side.of(
            original.height(),
            part.top(),
            part.size().height(),
            fitting.scaled().height(),
            fitting.visible().height());
    Layout upright =
        new Layout(
            new Dimensions(across.scaled, down.scaled),
            across.start(framing.gravity(), true),
            down.start(framing.gravity(), false),
            fitting.visible(),
            fitting.canvas());
    return upright.turned(turn);
  }

  /// Returns the layout for a whole original at this size.
  public static Layout whole(Dimensions scaled) {
    return new Layout(scaled, 0, 0, scaled, scaled);
  }

  /// Returns the same layout without a margin.
  public Layout unpadded() {
    return new Layout(scaled, cropLeft, cropTop, visible, visible);
  }

  private Layout turned(Orientation turn) {
    Insets edges = Insets.around(cropLeft, cropTop, visible, scaled).turned(turn);
    return new Layout(
        turn.apply(scaled), edges.left(), edges.top(), turn.apply(visible), turn.apply(canvas));
  }

  /// Returns the same layout at a smaller scale. Each length is rounded, and is at least 1 pixel.
  ///
  /// @param scale above 0 and at most 1
  public Layout reduced(double scale) {
    Dimensions whole = reduced(scaled, scale);
    Dimensions part = smaller(reduced(visible, scale), whole);
    return new Layout(
        whole,
        Math.clamp(Math.round(cropLeft * scale), 0, whole.width() - part.width()),
        Math.clamp(Math.round(cropTop * scale), 0, whole.height() - part.height()),
        part,
        isPadded() ? reduced(canvas, scale) : part);
  }

  private static Dimensions smaller(Dimensions one, Dimensions other) {
    return new Dimensions(
        Math.min(one.width(), other.width()), Math.min(one.height(), other.height()));
  }

  private static Dimensions reduced(Dimensions size, double scale) {
    return new Dimensions(
        (int) Math.max(1, Math.round(size.width() * scale)),
        (int) Math.max(1, Math.round(size.height() * scale)));
  }

  /// Returns the distance of the visible part from the left edge of the canvas, in pixels.
  public int padLeft() {
    return (canvas.width() - visible.width()) / 2;
  }

  /// Returns the distance of the visible part from the top edge of the canvas, in pixels.
  public int padTop() {
    return (canvas.height() - visible.height()) / 2;
  }

  /// Returns whether the canvas is visible around the picture.
  public boolean isPadded() {
    return !canvas.equals(visible);
  }

  /// One side of the upright original, in pixels after scaling.
  ///
  /// @param scaled the length of the whole side
  /// @param from the start of the cropped part
  /// @param part the length of the cropped part
  /// @param visible the length that is kept of the part
  private record Side(int scaled, int from, int part, int visible) {
    static Side of(int original, int left, int cropped, int part, int visible) {
      if (cropped == original) {
        return new Side(part, 0, part, visible);
      }
      int scaled = Math.max(part, Fitting.scaled(original, part, cropped));
      long from = Fitting.rounded(left, scaled, original);
      return new Side(scaled, (int) Math.min(from, scaled - part), part, visible);
    }

    int start(Gravity gravity, boolean isAcross) {
      return switch (gravity) {
        case Gravity.Direction direction ->
            from + skipped(isAcross ? direction.across() : direction.down());
        case Gravity.Content _ -> from + skipped(Gravity.Alignment.MIDDLE);
        case Gravity.Focus(Fraction x, Fraction y) ->
            Math.clamp(centredOn(isAcross ? x : y), from, from + part - visible);
      };
    }

    private int skipped(Gravity.Alignment hold) {
      return switch (hold) {
        case START -> 0;
        case MIDDLE -> (part - visible) / 2;
        case END -> part - visible;
      };
    }

    /// Returns the start of the visible part whose centre is closest to a point: `ceil(share × side
    /// − visible / 2 − 0.5)`, so that 0.5 gives the same result as [Gravity.Direction#CENTRE].
    private long centredOn(Fraction point) {
      long whole = Fraction.ALL.millionths();
      return Math.ceilDiv(2L * point.millionths() * scaled - whole * (visible + 1L), 2 * whole);
    }
  }
}
