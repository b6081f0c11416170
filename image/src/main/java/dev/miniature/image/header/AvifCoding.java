package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.TooComplexException;
import java.util.List;

/// The coded pictures that a decoder decodes for an AVIF: the primary picture, or the tiles of its
/// grid, and those of its opacity. Their streams may be larger, deeper or more than the file around
/// them declares, and a decoder goes by the streams.
///
/// @param pixels the number of pixels of all of them, or of the canvas if that is larger
/// @param samples the number of samples of all of them
/// @param bits the maximum number of bits per sample
record AvifCoding(long pixels, long samples, int bits) {
  private static final AvifCoding NONE = new AvifCoding(0, 0, Byte.SIZE);

  /// The number of samples per pixel, doubled, for 4:2:0. A decoder allocates the same for a grey
  /// picture.
  private static final int HALF_COLOURS = 3;

  private static final int GREY = 2;

  /// Returns the storage of the primary picture and its opacity.
  ///
  /// @throws BrokenImageException if its data is missing, or if it is made of others in a way that
  ///   browsers do not read
  /// @throws TooComplexException if a stream has more frames than a still picture
  static PixelStorage storage(Bytes file, Bytes meta, AvifItems items)
      throws BrokenImageException, TooComplexException {
    Source source = new Source(file, meta, items);
    AvifCoding colours = source.of(AvifItems.primary(meta), HALF_COLOURS);
    AvifCoding opacity = NONE;
    for (long item : items.opacities()) {
      opacity = opacity.and(source.of(item, GREY));
    }
    return new PixelStorage(
        items.opacities().isEmpty() ? 3 : 4,
        Math.max(colours.bits, opacity.bits),
        colours.samples + opacity.samples,
        Math.max(colours.pixels, opacity.pixels));
  }

  private AvifCoding and(AvifCoding other) {
    return new AvifCoding(
        pixels + other.pixels, samples + other.samples, Math.max(bits, other.bits));
  }

  private record Source(Bytes file, Bytes meta, AvifItems items) {
    AvifCoding of(long item, int minHalves) throws BrokenImageException, TooComplexException {
      return switch (items.type(item)) {
        case "av01" -> stream(item, minHalves);
        case "grid" -> grid(item, minHalves);
        default ->
            throw new BrokenImageException(
                "An AVIF whose picture is of the type '" + items.type(item) + "'");
      };
    }

    private AvifCoding stream(long item, int minHalves)
        throws BrokenImageException, TooComplexException {
      Av1SequenceHeader header = Av1Stream.headerOfStill(AvifData.of(item, file, meta));
      long pixels = Math.max(header.pixels(), items.size(item).pixels());
      return new AvifCoding(
          pixels, pixels * Math.max(minHalves, header.halves()) / 2, header.bits());
    }

    private AvifCoding grid(long item, int minHalves)
        throws BrokenImageException, TooComplexException {
      AvifCoding all = NONE;
      for (long tile : items.referredToBy(item, "dimg")) {
        if (!items.type(tile).equals("av01")) {
          throw new BrokenImageException("An AVIF with a grid of other things than pictures");
        }
        all = all.and(stream(tile, minHalves));
      }
      long canvas = Math.max(canvas(item).pixels(), items.size(item).pixels());
      return all.pixels >= canvas
          ? all
          : new AvifCoding(canvas, canvas * minHalves / 2 + all.samples, all.bits);
    }

    /// Returns the size that the data of a grid declares (ISO/IEC 23008-12, section 6.6.2.3).
    private Dimensions canvas(long item) throws BrokenImageException, TooComplexException {
      List<Bytes> pieces = AvifData.of(item, file, meta);
      if (pieces.size() != 1) {
        throw new BrokenImageException("An AVIF whose grid is in pieces");
      }
      Bytes grid = pieces.getFirst();
      return (grid.u8(1) & 1) == 0
          ? Sizes.of(grid.u16(4), grid.u16(6))
          : Sizes.of(grid.u32(4), grid.u32(8));
    }
  }
}
