package dev.miniature.image.subject;

/// A face in a picture. Its box is in shares of the picture's sides, and may extend beyond them.
///
/// @param left the left edge of the box
/// @param top the top edge of the box
/// @param width the width of the box
/// @param height the height of the box
/// @param likelihood 0–1
record Face(double left, double top, double width, double height, double likelihood) {
  /// Returns the intersection of both boxes divided by their union.
  double intersectionOverUnion(Face other) {
    double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
    double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
    double common = Math.max(0, across) * Math.max(0, down);
    return common / (width * height + other.width * other.height - common);
  }
}
