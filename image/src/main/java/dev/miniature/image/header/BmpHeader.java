package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.UnknownFormatException;
import java.util.Locale;
import java.util.Set;

/// The header of a Windows or OS/2 BMP.
///
/// @param size the size in pixels
/// @param coding how the pixels are stored
/// @param bits bits per pixel
/// @param fromTop whether the first row is the top one
/// @param masks the bits of a pixel that hold red, green, blue and opacity; 0 for an absent channel
/// @param palette the palette for pixels of up to eight bits
/// @param at the offset of the pixels
public record BmpHeader(
    Dimensions size,
    Coding coding,
    int bits,
    boolean fromTop,
    Masks masks,
    Palette palette,
    long at) {

  /// How the pixels are stored.
  public enum Coding {
    ROWS,
    RUNS_OF_4,
    RUNS_OF_8
  }

  /// The bit mask of each channel.
  public record Masks(int red, int green, int blue, int alpha) {
    private static final Masks FIVE = new Masks(0x7C00, 0x3E0, 0x1F, 0);
    private static final Masks EIGHT = new Masks(0xFF0000, 0xFF00, 0xFF, 0);

    /// Returns the same masks with this one for opacity.
    public Masks withAlpha(int mask) {
      return new Masks(red, green, blue, mask);
    }
  }

  /// A palette. Each entry is blue, green, red and, except in the oldest files, an unused byte.
  ///
  /// @param at the offset of the entries
  /// @param length the maximum number of entries
  /// @param bytes bytes per entry
  public record Palette(long at, int length, int bytes) {}

  private static final int INFO = 14;
  private static final int OLDEST = 12;
  private static final int WITH_ALPHA_FROM = 56;

  /// The lengths of the known versions of the information header; 16 and 64 are those of OS/2. `BM`
  /// alone may also begin a text.
  private static final Set<Long> LENGTHS = Set.of(12L, 16L, 40L, 52L, 56L, 64L, 108L, 124L);

  static boolean looksLikeOne(Bytes file) {
    try {
      return file.reads(0, "BM") && LENGTHS.contains(file.u32le(INFO));
    } catch (BrokenImageException tooShort) {
      return false;
    }
  }

  /// Reads the header.
  ///
  /// @throws UnknownFormatException if the coding is not supported, such as an embedded JPEG or PNG
  ///   for a printer driver, whose pixels this header does not describe
  public static BmpHeader read(Bytes file) throws BrokenImageException, UnknownFormatException {
    int length = (int) file.u32le(INFO);
    boolean oldest = length == OLDEST;
    // The height is negative if the rows run from top to bottom.
    int height = oldest ? file.u16le(INFO + 6) : (int) file.u32le(INFO + 8);
    long width = oldest ? file.u16le(INFO + 4) : file.u32le(INFO + 4);
    int bits = file.u16le(INFO + (oldest ? 10 : 14));
    long compression = length < 40 ? 0 : file.u32le(INFO + 16);
    boolean fields = isFields(length, compression);
    Coding coding = coding(bits, compression, fields);
    int tail = fields && length == 40 ? (compression == 6 ? 16 : 12) : 0;
    return new BmpHeader(
        Sizes.of(width, Math.abs((long) height)),
        coding,
        bits,
        height < 0,
        masks(file, length, bits, compression, fields),
        new Palette((long) INFO + length + tail, 1 << Math.min(bits, 8), oldest ? 3 : 4),
        file.u32le(10));
  }

  private static boolean isFields(int length, long compression) {
    return length != 64 && (compression == 3 || compression == 6);
  }

  private static Coding coding(int bits, long compression, boolean fields)
      throws UnknownFormatException {
    boolean number = bits == 1 || bits == 2 || bits == 4 || bits == 8;
    if (compression == 1 && bits == 8) {
      return Coding.RUNS_OF_8;
    }
    if (compression == 2 && bits == 4) {
      return Coding.RUNS_OF_4;
    }
    if ((compression == 0 && (number || bits == 16 || bits == 24 || bits == 32))
        || (fields && (bits == 16 || bits == 32))) {
      return Coding.ROWS;
    }
    throw new UnknownFormatException(
        "a BMP picture of a rare kind, or one that wraps another format",
        String.format(Locale.ROOT, "A BMP of compression %d in %d bits", compression, bits));
  }

  /// Returns the masks. Headers of 52 bytes and more contain them, and shorter ones are followed by
  /// them, at the same offset. The opacity mask also applies to 32-bit pixels without other masks.
  private static Masks masks(Bytes file, int length, int bits, long compression, boolean fields)
      throws BrokenImageException {
    boolean alpha = (fields && compression == 6) || (length != 64 && length >= WITH_ALPHA_FROM);
    int opacity = alpha && (fields || bits == 32) ? (int) file.u32le(INFO + 52) : 0;
    Masks colours =
        fields
            ? new Masks(
                (int) file.u32le(INFO + 40),
                (int) file.u32le(INFO + 44),
                (int) file.u32le(INFO + 48),
                0)
            : bits == 16 ? Masks.FIVE : Masks.EIGHT;
    return colours.withAlpha(opacity);
  }

  ImageHeader header() {
    boolean alpha = masks.alpha != 0;
    int channels = alpha ? 4 : 3;
    return new ImageHeader(
        ImageFormat.BMP,
        size,
        Orientation.UPRIGHT,
        1,
        alpha,
        coding == Coding.ROWS
            ? PixelStorage.inRows(size, channels, Byte.SIZE)
            : PixelStorage.whole(size, channels, Byte.SIZE));
  }
}
