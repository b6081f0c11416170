package dev.miniature.image.vips;

import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.pipeline.Raster;
import java.util.Optional;

/// Restores the fine detail that libwebp's averages lose when a picture is decoded at a reduced
/// size.
///
/// Each decoded pixel is the mean of an area. If the area is `b` thumbnail pixels wide, a wave of
/// frequency `f` keeps sin(πbf) / πbf of its height, which is 1 - (πbf)² / 6 for all but the finest
/// waves. The three weights -a, 1 + 2a and -a multiply it by 1 + a(2πf)², so a = b² / 24 cancels
/// the loss.
///
/// @param across `a` for neighbours in a row, in parts of 4096
/// @param down `a` for neighbours in a column, in parts of 4096
record BoxCompensation(int across, int down) {
  /// The weights are multiplied by 2¹², so that two of them and a sample fit into 32 bits.
  private static final int BITS = 12;

  private static final int ONE = 1 << BITS;

  /// The rows are kept with four more bits than samples have.
  private static final int ROW_BITS = 4;

  /// Returns the compensation for a file, if it is decoded at a reduced size of which pixels are
  /// averages.
  ///
  /// @param wanted the size to which the stored pixels are scaled
  static Optional<BoxCompensation> of(ImageHeader header, Dimensions wanted) {
    if (header.format() != ImageFormat.WEBP || Shrink.ofWebp(header, wanted) == 1) {
      return Optional.empty();
    }
    Dimensions decoded = Shrink.byWebp(header.stored(), Shrink.ofWebp(header, wanted));
    return Optional.of(
        new BoxCompensation(
            amount((double) wanted.width() / decoded.width()),
            amount((double) wanted.height() / decoded.height())));
  }

  private static int amount(double box) {
    return (int) Math.rint(box * box / 24 * ONE);
  }

  /// Changes the samples of a thumbnail that is not turned yet. Beyond the edges the samples there
  /// are repeated.
  void apply(Raster raster) {
    int length = raster.rowLength();
    int height = raster.size().height();
    int[] above = new int[length];
    int[] row = new int[length];
    int[] below = new int[length];
    sharpenRow(raster, 0, row);
    System.arraycopy(row, 0, above, 0, length);
    for (int y = 0; y < height; y++) {
      if (y + 1 < height) {
        sharpenRow(raster, y + 1, below);
      } else {
        System.arraycopy(row, 0, below, 0, length);
      }
      sharpenColumns(above, row, below, raster.samples(), y * length);
      int[] free = above;
      above = row;
      row = below;
      below = free;
    }
  }

  private void sharpenRow(Raster raster, int y, int[] to) {
    byte[] samples = raster.samples();
    int channels = raster.format().channels();
    int from = y * to.length;
    for (int x = 0; x < channels; x++) {
      int last = to.length - channels + x;
      to[x] = sharpened(samples, from + x, from + x, Math.min(from + x + channels, from + last));
      to[last] =
          sharpened(samples, Math.max(from + last - channels, from + x), from + last, from + last);
    }
    for (int x = channels; x < to.length - channels; x++) {
      to[x] = sharpened(samples, from + x - channels, from + x, from + x + channels);
    }
  }

  private int sharpened(byte[] samples, int left, int at, int right) {
    int own = samples[at] & 0xff;
    int neighbours = (samples[left] & 0xff) + (samples[right] & 0xff);
    return (own * ONE + across * (2 * own - neighbours)) >> (BITS - ROW_BITS);
  }

  private void sharpenColumns(int[] above, int[] row, int[] below, byte[] samples, int at) {
    int half = 1 << (BITS + ROW_BITS - 1);
    for (int x = 0; x < row.length; x++) {
      int value = row[x] * ONE + down * (2 * row[x] - above[x] - below[x]) + half;
      samples[at + x] = (byte) Math.clamp(value >> (BITS + ROW_BITS), 0, 255);
    }
  }
}
