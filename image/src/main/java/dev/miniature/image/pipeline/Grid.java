package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;

/// The places where a picture is laid over another one.
///
/// @param left of the first one, in pixels; may lie outside
/// @param top of the first one, in pixels; may lie outside
/// @param columns how many lie beside each other
/// @param rows how many lie below each other
/// @param across from the left edge of one to that of the next
/// @param down from the top edge of one to that of the next
public record Grid(int left, int top, int columns, int rows, int across, int down) {

  /// One place.
  public static Grid single(int left, int top) {
    return new Grid(left, top, 1, 1, 0, 0);
  }

  /// As many as it takes to cover a canvas, one of which lies there.
  ///
  /// @param gap between them, in pixels
  public static Grid covering(Dimensions canvas, Dimensions tile, int left, int top, int gap) {
    int across = tile.width() + gap;
    int down = tile.height() + gap;
    int first = left - Math.ceilDiv(left, across) * across;
    int highest = top - Math.ceilDiv(top, down) * down;
    return new Grid(
        first,
        highest,
        Math.ceilDiv(canvas.width() - first, across),
        Math.ceilDiv(canvas.height() - highest, down),
        across,
        down);
  }

  int left(int column) {
    return left + column * across;
  }

  int top(int row) {
    return top + row * down;
  }
}
