package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import java.util.Locale;
import java.util.Map;

/// Reads the header of an Apple icon, which contains one picture in many sizes. The largest one is
/// used.
public final class IcnsHeader {
  /// The sides of the pictures that have no header of their own, by type.
  private static final Map<String, Integer> PLAIN =
      Map.ofEntries(
          Map.entry("ICON", 32),
          Map.entry("ICN#", 32),
          Map.entry("icl4", 32),
          Map.entry("icl8", 32),
          Map.entry("il32", 32),
          Map.entry("ics#", 16),
          Map.entry("ics4", 16),
          Map.entry("ics8", 16),
          Map.entry("is32", 16),
          Map.entry("ich#", 48),
          Map.entry("ich4", 48),
          Map.entry("ich8", 48),
          Map.entry("ih32", 48),
          Map.entry("it32", 128));

  private IcnsHeader() {}

  static ImageHeader read(Bytes file) throws BrokenImageException {
    Entry best = largest(file);
    return new ImageHeader(ImageFormat.ICNS, best.size, Orientation.UPRIGHT, 1, true, best.storage);
  }

  /// Returns the PNG of the largest picture; empty bytes if it is stored otherwise.
  public static Bytes png(byte[] file) throws BrokenImageException {
    return largest(Bytes.of(file)).png;
  }

  private record Entry(Dimensions size, Bytes png, PixelStorage storage) {}

  private static Entry largest(Bytes file) throws BrokenImageException {
    Bytes none = file.slice(0, 0);
    Entry best = plain(1, none);
    long at = 8;
    while (file.holds(at, 8)) {
      String kind = file.text(at, 4);
      long length = file.u32(at + 4);
      if (length < 8) {
        throw new BrokenImageException(
            String.format(Locale.ROOT, "Entry %s of an icon is %d bytes", kind, length));
      }
      if (file.reads(at + 8, PngChunks.SIGNATURE) && file.holds(at, length)) {
        Bytes png = file.slice(at + 8, length - 8);
        ImageHeader header = PngHeader.read(png);
        best = larger(best, new Entry(header.stored(), png, header.storage()));
      } else if (PLAIN.containsKey(kind)) {
        best = larger(best, plain(PLAIN.get(kind), none));
      }
      at += length;
    }
    if (best.size.pixels() == 1) {
      throw new BrokenImageException("An icon without a picture that is read here");
    }
    return best;
  }

  private static Entry plain(int side, Bytes none) {
    Dimensions size = new Dimensions(side, side);
    return new Entry(size, none, PixelStorage.whole(size, 4, Byte.SIZE));
  }

  private static Entry larger(Entry a, Entry b) {
    return b.size.pixels() > a.size.pixels() ? b : a;
  }
}
