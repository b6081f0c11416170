package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.TooComplexException;
import java.util.Set;

/// Limits the number of parts of a file and the size of its profile. Decoders keep a record of up
/// to a hundred bytes for each part, while an empty part takes eight.
final class PartLimits {
  /// The maximum number of chunks, frames and directory entries. Pictures of the maximum size, in
  /// the smallest chunks that programs write, have 20,000.
  static final int MAX_PARTS = 100_000;

  /// The maximum number of pages. A decoder visits all pages before it reads the first, at 10 µs
  /// each.
  static final int MAX_PAGES = 10_000;

  /// libvips takes 23 µs for each, and TwelveMonkeys 120, however small it is. 100 megapixels in
  /// tiles of 64 × 64, the smallest in use, have 24,000.
  static final int MAX_TILES = 30_000;

  private static final int ICC_PROFILE = 34_675;
  private static final int FULL_BOX = 4;
  private static final int START_OF_IMAGE = 2;

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

  static void checkTiff(Bytes file, ImageHeader header)
      throws TooComplexException, BrokenImageException {
    Complexity.atMost("pages", header.frames(), MAX_PAGES);
    TiffDirectory page = TiffDirectory.first(file);
    checkProfile(page.bytes(ICC_PROFILE));
    if (page.value(TiffDirectory.COMPRESSION, 1) == TiffDirectory.JPEG) {
      checkJpegs(file, page);
    }
    long width = page.value(TiffDirectory.TILE_WIDTH, 0);
    long height = page.value(TiffDirectory.TILE_LENGTH, 0);
    if (width > 0 && height > 0) {
      long across = Math.ceilDiv(header.stored().width(), width);
      Complexity.atMost(
          "tiles", across * Math.ceilDiv(header.stored().height(), height), MAX_TILES);
    }
  }

  /// Checks the scans of the JPEGs in strips or tiles. Pieces may share their bytes, but not
  /// overlap.
  private static void checkJpegs(Bytes file, TiffDirectory page)
      throws TooComplexException, BrokenImageException {
    Set<Long> pieces = page.distinct(TiffDirectory.STRIP_OFFSETS);
    pieces.addAll(page.distinct(TiffDirectory.TILE_OFFSETS));
    long searched = 0;
    for (long piece : pieces) {
      if (!file.holds(piece, START_OF_IMAGE)) {
        throw new BrokenImageException("A TIFF that ends before its pixels do");
      }
      int from = (int) piece + START_OF_IMAGE;
      JpegScans scans = JpegScans.count(file.whole(), from, JpegComplexity.MAX_SCANS);
      Complexity.atMost("scans", scans.count(), JpegComplexity.MAX_SCANS);
      searched += scans.end() - from;
      Complexity.atMost("bytes of pieces in one another", searched, 2L * file.size());
    }
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
    Complexity.atMost("bytes of colour profile", bytes, Complexity.MAX_PROFILE_BYTES);
  }
}
