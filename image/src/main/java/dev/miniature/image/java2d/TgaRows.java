package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.TgaHeader;

/// The rows of a TGA.
final class TgaRows implements Rows {
  private final TgaHeader header;
  private final int pixelBytes;
  private final int[] palette;
  private final Bytes pixels;

  /// @throws BrokenImageException if the file ends before its pixels do
  TgaRows(Bytes file, TgaHeader header) throws BrokenImageException {
    this.header = header;
    this.pixelBytes = Math.ceilDiv(header.bits(), Byte.SIZE);
    this.palette = header.kind() == TgaHeader.Kind.NUMBER ? palette(file) : new int[0];
    long length = header.size().pixels() * pixelBytes;
    this.pixels =
        header.packed()
            ? Bytes.of(unpacked(file, Math.toIntExact(length)))
            : file.slice(header.at(), length);
  }

  @Override
  public SampleLayout channels() {
    return switch (header.kind()) {
      case GREY -> header.alpha() ? SampleLayout.GREY_ALPHA : SampleLayout.GREY;
      case NUMBER, COLOUR -> header.alpha() ? SampleLayout.RGB_ALPHA : SampleLayout.RGB;
    };
  }

  @Override
  public void read(int y, byte[] samples) throws BrokenImageException {
    int width = header.size().width();
    long row = header.fromTop() ? y : header.size().height() - 1 - y;
    Bytes stored = pixels.slice(row * width * pixelBytes, (long) width * pixelBytes);
    int count = channels().count();
    for (int x = 0; x < width; x++) {
      int at = (header.fromRight() ? width - 1 - x : x) * pixelBytes;
      int to = x * count;
      switch (header.kind()) {
        case GREY -> {
          samples[to] = (byte) stored.u8(at);
          if (header.alpha()) {
            samples[to + 1] = (byte) stored.u8(at + 1);
          }
        }
        case NUMBER -> store(palette[number(stored, at)], samples, to);
        case COLOUR -> store(colour(stored, at, header.bits()), samples, to);
      }
    }
  }

  private int number(Bytes stored, int at) throws BrokenImageException {
    int number = pixelBytes == 1 ? stored.u8(at) : stored.u16le(at);
    return Math.clamp(number - (long) header.palette().first(), 0, palette.length - 1);
  }

  private void store(int argb, byte[] samples, int to) {
    samples[to] = (byte) (argb >> 16);
    samples[to + 1] = (byte) (argb >> 8);
    samples[to + 2] = (byte) argb;
    if (header.alpha()) {
      samples[to + 3] = (byte) (argb >>> 24);
    }
  }

  private int[] palette(Bytes file) throws BrokenImageException {
    TgaHeader.Palette table = header.palette();
    int[] colours = new int[table.length()];
    for (int i = 0; i < colours.length; i++) {
      int place = table.at() + i * Math.ceilDiv(table.bits(), Byte.SIZE);
      colours[i] = colour(file, place, table.bits());
    }
    return colours;
  }

  /// Returns a colour as `0xAARRGGBB`.
  private static int colour(Bytes stored, int at, int bits) throws BrokenImageException {
    return switch (bits) {
      case 8 -> stored.u8(at) * 0x010101;
      case 24 -> stored.u24le(at);
      case 32 -> (int) stored.u32le(at);
      default -> five(stored.u16le(at)); // 15 and 16
    };
  }

  private static int five(int packed) {
    return ((packed >> 15) * 0xFF) << 24
        | widened(packed >> 10) << 16
        | widened(packed >> 5) << 8
        | widened(packed);
  }

  private static int widened(int five) {
    return ((five & 31) * 255 + 15) / 31;
  }

  /// Decompresses all rows at once, because runs may continue from one row to the next, and rows
  /// may be stored from bottom to top.
  private byte[] unpacked(Bytes file, int length) throws BrokenImageException {
    byte[] unpacked = new byte[length];
    int from = header.at();
    for (int to = 0; to < length; ) {
      int packet = file.u8(from++);
      int count = Math.min(((packet & 0x7F) + 1) * pixelBytes, length - to);
      if (packet < 0x80) {
        file.copy(from, count, unpacked, to);
        from += count;
      } else {
        file.copy(from, pixelBytes, unpacked, to);
        for (int i = to + pixelBytes; i < to + count; i++) {
          unpacked[i] = unpacked[i - pixelBytes];
        }
        from += pixelBytes;
      }
      to += count;
    }
    return unpacked;
  }
}
