package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;

/// The positions at which a picture is laid over another one.
///
/// @param left the left edge of the first one, in pixels; may be outside
/// @param top the top edge of the first one, in pixels; may be outside
/// @param columns the number of pictures per row
/// @param rows the number of rows
/// @param across the distance between the left edges of neighbours
/// @param down the distance between the top edges of neighbours
public record Grid(int left, int top, int columns, int rows, int across, int down) {

  /// Returns a single position.
  public static Grid single(int left, int top) {
    return new Grid(left, top, 1, 1, 0, 0);
  }

  /// Returns the positions that cover a canvas, including this one.
  ///
  /// @param gap between the tiles, in pixels
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

  /// Returns the left edge of the pictures of a column.
  public int left(int column) {
    return left + column * across;
  }

  /// Returns the top edge of the pictures of a row.
  public int top(int row) {
    return top + row * down;
  }
}
