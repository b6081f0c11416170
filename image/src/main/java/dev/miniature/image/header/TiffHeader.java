package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.PixelStorage;
import java.util.HashSet;
import java.util.Set;

/// Reads the header of a TIFF: that of its first page.
final class TiffHeader {
  /// Counting stops here, since pages may refer back to each other. So many are refused.
  private static final int MAX_PAGES = PartLimits.MAX_PAGES + 1;

  private static final int PALETTE = 3;
  private static final int SEPARATE = 2;

  /// Those of a complex number of double precision.
  private static final int MAX_BITS = 128;

  /// Far more than any picture has; it keeps products of such numbers within a `long`.
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

  /// Tiles are decoded a row of them at a time. Strips are read by the row, unless each holds only
  /// one channel: then one of each channel is needed.
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
    boolean planes = page.value(TiffDirectory.PLANAR, 1) == SEPARATE;
    long rows = page.value(TiffDirectory.ROWS_PER_STRIP, size.height());
    return planes ? Math.min(rows, size.height()) * size.width() : size.width();
  }

  /// How many pages can be reached. A chain that breaks off later does not hurt the first page.
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
