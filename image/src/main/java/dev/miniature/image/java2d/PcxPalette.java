package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.PcxHeader;

/// The palette of a PCX, as `0xRRGGBB`.
final class PcxPalette {
  private static final int LARGE = 256;
  private static final int SMALL = 16;
  private static final int WITHOUT_PALETTE = 3;
  private static final int WITH_LARGE = 5;
  private static final int MARK = 12;
  private static final int KIND_AT = 68;
  private static final int GREYS = 2;

  /// The standard colours of the EGA, with two bits per channel.
  private static final int[] EGA = {
    0x000000, 0x0000AA, 0x00AA00, 0x00AAAA, 0xAA0000, 0xAA00AA, 0xAA5500, 0xAAAAAA,
    0x555555, 0x5555FF, 0x55FF55, 0x55FFFF, 0xFF5555, 0xFF55FF, 0xFFFF55, 0xFFFFFF
  };

  private PcxPalette() {}

  static int[] of(Bytes file, PcxHeader header) throws BrokenImageException {
    return switch (header.bits() * header.planes()) {
      case 1 -> new int[] {0, 0xFFFFFF};
      case 8 -> large(file, header.version());
      default ->
          header.version() == WITHOUT_PALETTE ? EGA : colours(file, PcxHeader.COLOURS_AT, SMALL);
    };
  }

  /// Returns the palette after the pixels, which a marker announces. A file without it is grey if
  /// it declares that or is older than such palettes; otherwise it is truncated.
  private static int[] large(Bytes file, int version) throws BrokenImageException {
    int mark = file.size() - 3 * LARGE - 1;
    if (mark >= PcxHeader.LENGTH && file.u8(mark) == MARK) {
      return colours(file, mark + 1, LARGE);
    }
    if (version >= WITH_LARGE && file.u16le(KIND_AT) != GREYS) {
      throw new BrokenImageException("A PCX that ends before its palette");
    }
    int[] greys = new int[LARGE];
    for (int i = 0; i < LARGE; i++) {
      greys[i] = i * 0x010101;
    }
    return greys;
  }

  private static int[] colours(Bytes file, int at, int count) throws BrokenImageException {
    int[] colours = new int[count];
    for (int i = 0; i < count; i++) {
      int place = at + 3 * i;
      colours[i] = file.u8(place) << 16 | file.u8(place + 1) << 8 | file.u8(place + 2);
    }
    return colours;
  }
}
