package dev.miniature.delivery;

import dev.miniature.image.Gravity;
import java.util.Optional;

/// The point of an original that is kept in sight wherever it is cropped, as whoever put it into
/// the store has said: the metadata `focus` with shares of the upright picture's width and height
/// from the upper left, such as `0.4,0.3`.
final class FocalPoint {
  private static final String NAME = "focus";
  private static final int MAX_SHOWN = 40;

  private FocalPoint() {}

  /// The point, where the store tells one that can be read.
  static Optional<Gravity.Focus> of(Version version) {
    return told(version).flatMap(Gravity.Focus::parse);
  }

  /// Why what the store tells is ignored, for the log; empty where nothing is.
  static Optional<String> complaint(Version version) {
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
