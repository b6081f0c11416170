package dev.miniature.jpeg.planes;

/// How one side of a picture becomes one side of a thumbnail, in pixels: the whole side is scaled,
/// and a part of it is placed on the canvas.
///
/// @param stored the length of the side in the file
/// @param mirrored whether the thumbnail shows it reversed
/// @param scaled the length of the whole side after scaling; a fraction where the picture must
///   match another one of a different size
/// @param skipped where the visible part begins, from the end that is shown first
/// @param visible the length of the visible part
/// @param offset the position of the visible part on the canvas
/// @param canvas the length of the thumbnail's side
public record Span(
    int stored,
    boolean mirrored,
    double scaled,
    double skipped,
    int visible,
    int offset,
    int canvas) {

  /// Returns the number of pixels of the file per pixel of the thumbnail.
  public double ratio() {
    return stored / scaled;
  }

  /// Returns the position in the file that corresponds to `position` on the canvas; both are
  /// distances from the first edge.
  double source(double position) {
    double shown = position - offset + skipped;
    return (mirrored ? scaled - shown : shown) * ratio();
  }

  /// Returns how much of a range of the canvas the picture covers, 0–1.
  double coverage(int from, int length) {
    int end = Math.min(canvas, from + length);
    int covered = Math.min(end, offset + visible) - Math.max(from, offset);
    return covered <= 0 ? 0 : (double) covered / (end - from);
  }

  /// Returns whether the canvas is visible beside the picture.
  boolean isPadded() {
    return visible < canvas;
  }
}
