package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;

/// The job of a decoder.
///
/// @param file the original
/// @param header its header
/// @param window the part of the picture that is kept, and its size after decoding
/// @param deadline when decoding must stop
@SuppressWarnings("ArrayRecordComponent" /* Never compared; it goes from one step to the next. */)
record Job(byte[] file, ImageHeader header, SourceWindow window, Deadline deadline) {

  /// Checks that the decoder found the size in the header, because all limits were checked against
  /// the header.
  ///
  /// @throws BrokenImageException if it found another size
  void requireSize(Dimensions found) throws BrokenImageException {
    if (!found.equals(header.stored())) {
      throw new BrokenImageException(
          "The header says %s, the pixels say %s".formatted(header.stored(), found));
    }
  }

  /// Creates a filter for this job's pixels.
  BoxFilter shrinker(SampleLayout channels) {
    return new BoxFilter(window.region(), window.decoded(), channels);
  }
}
