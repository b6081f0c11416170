package dev.miniature.image.subject;

/// A face in a picture, in shares of the picture's sides, which may reach beyond its edges.
///
/// @param left edge of its box
/// @param top edge
/// @param width of its box
/// @param height of its box
/// @param likelihood 0–1
record Face(double left, double top, double width, double height, double likelihood) {
  /// How much two have in common, of what both have together.
  double overlap(Face other) {
    double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
    double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
    double common = Math.max(0, across) * Math.max(0, down);
    return common / (width * height + other.width * other.height - common);
  }
}
