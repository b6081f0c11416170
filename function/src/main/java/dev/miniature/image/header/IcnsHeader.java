package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import java.util.Map;

/// Reads the header of an Apple icon, a file of one picture in many sizes. Its largest picture is
/// the one that counts.
public final class IcnsHeader {
  /// The sides of the pictures without a header of their own, by kind.
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
    return new ImageHeader(ImageFormat.ICNS, largest(file).size, Orientation.UPRIGHT, 1, true);
  }

  /// The largest picture's PNG; empty bytes where it is stored without compression of that kind.
  public static Bytes png(byte[] file) throws BrokenImageException {
    return largest(Bytes.of(file)).png;
  }

  private record Entry(Dimensions size, Bytes png) {}

  private static Entry largest(Bytes file) throws BrokenImageException {
    Bytes none = file.slice(0, 0);
    Entry best = new Entry(new Dimensions(1, 1), none);
    long at = 8;
    while (file.holds(at, 8)) {
      String kind = file.text(at, 4);
      long length = file.u32(at + 4);
      if (length < 8) {
        throw new BrokenImageException("Entry %s of an icon is %d bytes".formatted(kind, length));
      }
      if (file.reads(at + 8, PngChunks.SIGNATURE) && file.holds(at, length)) {
        Bytes png = file.slice(at + 8, length - 8);
        best = larger(best, new Entry(PngHeader.read(png).stored(), png));
      } else if (PLAIN.containsKey(kind)) {
        int side = PLAIN.get(kind);
        best = larger(best, new Entry(new Dimensions(side, side), none));
      }
      at += length;
    }
    if (best.size.pixels() == 1) {
      throw new BrokenImageException("An icon without a picture that is read here");
    }
    return best;
  }

  private static Entry larger(Entry a, Entry b) {
    return b.size.pixels() > a.size.pixels() ? b : a;
  }
}
