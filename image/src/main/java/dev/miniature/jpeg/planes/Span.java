package dev.miniature.jpeg.planes;

/// How one side of a picture becomes one side of a thumbnail, in pixels: the whole side is scaled,
/// a part of that is kept and laid somewhere on the canvas.
///
/// @param stored how long the side is in the file
/// @param mirrored whether the thumbnail shows it from its other end
/// @param scaled how long all of it would be after scaling
/// @param skipped where the part that is kept begins, from the end that is shown first
/// @param visible how much is kept
/// @param offset where on the canvas that lies
/// @param canvas how long the side of the thumbnail is
public record Span(
    int stored, boolean mirrored, int scaled, int skipped, int visible, int offset, int canvas) {

  /// Pixels of the file for one of the thumbnail.
  public double ratio() {
    return (double) stored / scaled;
  }

  /// Where in the file the point `position` of the canvas comes from; both are distances from the
  /// first edge.
  double source(double position) {
    double shown = position - offset + skipped;
    return (mirrored ? scaled - shown : shown) * ratio();
  }

  /// How much of a stretch of the canvas the picture covers, 0–1.
  double coverage(int from, int length) {
    int end = Math.min(canvas, from + length);
    int covered = Math.min(end, offset + visible) - Math.max(from, offset);
    return covered <= 0 ? 0 : (double) covered / (end - from);
  }

  /// Whether the canvas shows beside the picture.
  boolean isPadded() {
    return visible < canvas;
  }
}
