package dev.miniature.jpeg.read;

/// How a file's bytes arrive, for files that are decoded before they are complete.
@FunctionalInterface
public interface Arrival {
  /// Waits until the first `count` bytes are there. An unchecked exception, if they will not come,
  /// ends the decoding.
  ///
  /// @param count at most the length of the file
  /// @return the number of bytes that are there
  int await(int count);

  /// Tells that the decoder needs no more bytes than it has read.
  default void enough() {}
}
