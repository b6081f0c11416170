package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.TooComplexException;

/// Judges how many chunks a PNG has, and how large its profile becomes once it is inflated.
final class PngComplexity {
  private PngComplexity() {}

  /// The first profile counts; decoders are given no other.
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
