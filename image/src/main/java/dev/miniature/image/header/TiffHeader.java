package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.PixelStorage;
import java.util.HashSet;
import java.util.Set;

/// Reads the header of a TIFF's first page.
final class TiffHeader {
  /// The number of pages at which counting stops, because pages may refer back to each other. A
  /// file with this many is refused.
  private static final int MAX_PAGES = PartLimits.MAX_PAGES + 1;

  private static final int PALETTE = 3;
  private static final int SEPARATE = 2;

  /// The maximum number of bits per sample: a complex number in double precision.
  private static final int MAX_BITS = 128;

  /// The maximum length of a tile, far more than real pictures have. It keeps products within a
  /// `long`.
  private static final long LONGEST_TILE = 1 << 24;

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
    return new ImageHeader(
        ImageFormat.TIFF, size, first.orientation(), pages(first), alpha, storage(first, size));
  }

  /// Returns the storage. Tiles are decoded one row of tiles at a time. Strips are read row by row,
  /// unless each contains only one channel, so that one strip per channel is needed, or a JPEG,
  /// which a decoder may have to decode as a whole.
  private static PixelStorage storage(TiffDirectory page, Dimensions size)
      throws BrokenImageException {
    boolean palette = page.value(TiffDirectory.PHOTOMETRIC, 0) == PALETTE;
    int stored = (int) Math.clamp(page.value(TiffDirectory.SAMPLES, 1), 1L, Short.MAX_VALUE);
    int bits = (int) Math.clamp(page.value(TiffDirectory.BITS, 1), 1L, MAX_BITS);
    int channels = palette ? Math.max(3, stored) : stored;
    return new PixelStorage(
        channels, bits, size.pixels() * channels, Math.max(size.width(), together(page, size)));
  }

  private static long together(TiffDirectory page, Dimensions size) throws BrokenImageException {
    long across = Math.min(page.value(TiffDirectory.TILE_WIDTH, 0), LONGEST_TILE);
    long down = Math.min(page.value(TiffDirectory.TILE_LENGTH, 0), LONGEST_TILE);
    if (across > 0 && down > 0) {
      return Math.ceilDiv(size.width(), across) * across * down;
    }
    boolean whole =
        page.value(TiffDirectory.PLANAR, 1) == SEPARATE
            || page.value(TiffDirectory.COMPRESSION, 1) == TiffDirectory.JPEG;
    long rows = page.value(TiffDirectory.ROWS_PER_STRIP, size.height());
    return whole ? Math.min(rows, size.height()) * size.width() : size.width();
  }

  /// Returns the number of reachable pages. A chain that breaks off later does not affect the first
  /// page.
  private static int pages(TiffDirectory first) {
    Set<Long> seen = new HashSet<>();
    seen.add(first.at());
    try {
      TiffDirectory page = first;
      long next = page.next();
      while (next != 0 && seen.size() < MAX_PAGES && seen.add(next)) {
        page = page.at(next);
        next = page.next();
      }
      return seen.size();
    } catch (BrokenImageException brokenOff) {
      return Math.max(1, seen.size() - 1);
    }
  }
}
