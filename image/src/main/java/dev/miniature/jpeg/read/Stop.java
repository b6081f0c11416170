package dev.miniature.jpeg.read;

/// Says whether decoding is to end before it is done; asked once for every row.
@FunctionalInterface
public interface Stop {
  /// Whether nobody waits any longer.
  boolean isWanted();

  /// Goes on only if somebody waits.
  ///
  /// @throws StoppedException if nobody does
  default void check() throws StoppedException {
    if (isWanted()) {
      throw new StoppedException();
    }
  }
}
