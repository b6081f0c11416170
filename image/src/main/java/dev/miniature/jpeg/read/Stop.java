package dev.miniature.jpeg.read;

/// Tells whether decoding should stop early. It is called once per row.
@FunctionalInterface
public interface Stop {
  /// Returns whether the result is no longer needed.
  boolean isWanted();

  /// Throws if the result is no longer needed.
  ///
  /// @throws StoppedException if [#isWanted()] returns true
  default void check() throws StoppedException {
    if (isWanted()) {
      throw new StoppedException();
    }
  }
}
