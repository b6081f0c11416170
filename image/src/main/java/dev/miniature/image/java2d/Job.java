package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;

/// What a decoder has to do.
///
/// @param file the original
/// @param header what it says of itself
/// @param size how large the picture has to be after decoding, at most as large as it is stored
/// @param deadline when they must give up
@SuppressWarnings("ArrayRecordComponent" /* Never compared; it goes from one step to the next. */)
record Job(byte[] file, ImageHeader header, Dimensions size, Deadline deadline) {

  /// Goes on only if a decoder has found the size that the header told. All limits were judged by
  /// the header.
  ///
  /// @throws BrokenImageException if it found another
  void requireSize(Dimensions found) throws BrokenImageException {
    if (!found.equals(header.stored())) {
      throw new BrokenImageException(
          "The header says %s, the pixels say %s".formatted(header.stored(), found));
    }
  }

  /// A shrinker for this job's pixels.
  BoxFilter shrinker(SampleLayout channels) {
    return new BoxFilter(header.stored(), size, channels);
  }
}
