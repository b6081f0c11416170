package dev.miniature.delivery;

import dev.miniature.image.Gravity;
import java.util.Optional;

/// Reads the focal point of an original, which stays visible when it is cropped, from its metadata:
/// `focus` contains shares of the width and height of the picture as shown, from the upper left,
/// such as `0.4,0.3`.
final class FocalPoint {
  private static final String NAME = "focus";
  private static final int MAX_SHOWN = 40;

  private FocalPoint() {}

  /// Returns the focal point, if there is a valid one.
  static Optional<Gravity.Focus> of(Version version) {
    return told(version).flatMap(Gravity.Focus::parse);
  }

  /// Returns why the metadata is ignored, for the log; empty if it is not.
  static Optional<String> warning(Version version) {
    return told(version)
        .filter(text -> Gravity.Focus.parse(text).isEmpty())
        .map(text -> "focus is '" + shortened(text) + "', expected two shares such as 0.4,0.3");
  }

  private static Optional<String> told(Version version) {
    return Optional.ofNullable(version.metadata().get(NAME));
  }

  private static String shortened(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
