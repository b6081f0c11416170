package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.TooComplexException;

/// Limits the number of parts of a file and the size of its profile. Decoders keep a record of up
/// to a hundred bytes for each part, while an empty part takes eight.
final class PartLimits {
  /// The maximum number of chunks, frames and directory entries. Pictures of the maximum size, in
  /// the smallest chunks that programs write, have 20,000.
  static final int MAX_PARTS = 100_000;

  /// The maximum number of pages. A decoder visits all pages before it reads the first, at 10 µs
  /// each.
  static final int MAX_PAGES = 10_000;

  private static final int ICC_PROFILE = 34_675;
  private static final int FULL_BOX = 4;

  private PartLimits() {}

  static void checkWebp(Bytes file) throws TooComplexException, BrokenImageException {
    RiffChunks chunks = new RiffChunks(file);
    for (int count = 1; chunks.next(); count++) {
      Complexity.atMost("chunks", count, MAX_PARTS);
      if (chunks.type().equals("ICCP")) {
        checkProfile(chunks.length());
      }
    }
  }

  static void checkTiff(Bytes file, int pages) throws TooComplexException, BrokenImageException {
    Complexity.atMost("pages", pages, MAX_PAGES);
    checkProfile(TiffDirectory.first(file).bytes(ICC_PROFILE));
  }

  /// Checks the properties of all items, including unused ones.
  static void checkAvif(Bytes file) throws TooComplexException, BrokenImageException {
    Bytes meta = Boxes.find(file, 0, "meta");
    Boxes boxes = new Boxes(Boxes.find(Boxes.find(meta, FULL_BOX, "iprp"), 0, "ipco"), 0);
    for (int count = 1; boxes.next(); count++) {
      Complexity.atMost("properties", count, MAX_PARTS);
      if (boxes.type().equals("colr")) {
        checkProfile(boxes.content().size());
      }
    }
  }

  static void checkProfile(long bytes) throws TooComplexException {
    Complexity.atMost("bytes of profile", bytes, Complexity.MAX_PROFILE_BYTES);
  }
}
