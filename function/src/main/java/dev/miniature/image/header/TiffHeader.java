package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import java.util.HashSet;
import java.util.Set;

/// Reads the header of a TIFF: that of its first page.
final class TiffHeader {
  /// Counting stops here. Pages may refer back to each other, and no thumbnail needs more.
  private static final int MOST_PAGES = 10_000;

  private TiffHeader() {}

  static ImageHeader read(Bytes file) throws BrokenImageException {
    TiffDirectory first = TiffDirectory.first(file);
    Dimensions size =
        Sizes.of(first.value(TiffDirectory.WIDTH, 0), first.value(TiffDirectory.HEIGHT, 0));
    if (!first.holds(TiffDirectory.STRIP_OFFSETS, TiffDirectory.STRIP_LENGTHS)
        || !first.holds(TiffDirectory.TILE_OFFSETS, TiffDirectory.TILE_LENGTHS)) {
      throw new BrokenImageException("A TIFF that ends before its pixels do");
    }
    long extra = first.value(TiffDirectory.EXTRA_SAMPLES, 0);
    boolean alpha = extra == 1 || extra == 2;
    return new ImageHeader(ImageFormat.TIFF, size, first.orientation(), pages(first), alpha);
  }

  /// How many pages can be reached. A chain that breaks off later does not hurt the first page.
  private static int pages(TiffDirectory first) {
    Set<Long> seen = new HashSet<>();
    seen.add(first.at());
    try {
      TiffDirectory page = first;
      long next = page.next();
      while (next != 0 && seen.size() < MOST_PAGES && seen.add(next)) {
        page = page.at(next);
        next = page.next();
      }
      return seen.size();
    } catch (BrokenImageException brokenOff) {
      return Math.max(1, seen.size() - 1);
    }
  }
}
