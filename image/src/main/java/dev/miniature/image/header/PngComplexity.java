package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.TooComplexException;

/// Limits the number of chunks of a PNG, and the inflated size of its profile.
final class PngComplexity {
  private PngComplexity() {}

  /// Checks the limits. Only the first profile counts, because decoders receive no other.
  static void check(Bytes file) throws TooComplexException, BrokenImageException {
    PngChunks chunks = new PngChunks(file);
    boolean profile = false;
    for (int count = 1; chunks.next(); count++) {
      Complexity.atMost("chunks", count, PartLimits.MAX_PARTS);
      if (chunks.type().equals("iCCP") && !profile) {
        profile = true;
        PartLimits.checkProfile(
            EmbeddedProfile.inflatedLength(file.slice(chunks.start(), chunks.length())));
      }
    }
  }
}
