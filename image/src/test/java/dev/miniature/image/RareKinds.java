package dev.miniature.image;

import dev.miniature.pictures.Anymaps;
import dev.miniature.pictures.Bmps;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pcx;
import dev.miniature.pictures.Targas;
import java.awt.image.BufferedImage;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/// The nine patches in each kind of the small formats, of which browsers show only BMP. The middle
/// patch is half transparent if the kind has opacity.
///
/// @param name the kind of file
/// @param file its bytes
/// @param colour returns the expected colour of a patch
/// @param tolerance the allowed deviation of a patch, in levels of the worst channel
/// @param alpha the opacity of the middle patch
@SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
public record RareKinds(
    String name, byte[] file, IntUnaryOperator colour, int tolerance, int alpha) {
  /// The size of each picture: a row is not a multiple of eight bits or of four bytes.
  public static final Dimensions SIZE = new Dimensions(93, 63);

  private static final BufferedImage OPAQUE = Patches.image(SIZE.width(), SIZE.height());
  private static final BufferedImage HALF = half();
  private static final BufferedImage TWO = in(RareKinds::blackOrWhite);

  /// Returns all kinds.
  public static Stream<RareKinds> all() {
    return Stream.of(bmps(), targas(), anymaps(), pcxs()).flatMap(each -> each);
  }

  private static Stream<RareKinds> bmps() {
    return Stream.of(
        half("BMP 32, header 56", Bmps.withAlpha(HALF, 56)),
        half("BMP 32, header 108", Bmps.withAlpha(HALF, 108)),
        half("BMP 32, header 124", Bmps.withAlpha(HALF, 124)),
        exact("BMP 32, all clear", Bmps.clear(HALF)),
        exact("BMP 32 from top", Bmps.fromTop(OPAQUE)),
        new RareKinds("BMP 16", Bmps.sixteen(OPAQUE), colour -> colour, 8, 255),
        exact("BMP 8", Bmps.numbered(OPAQUE, 8, 40)),
        exact("BMP 8 of OS/2", Bmps.numbered(OPAQUE, 8, 12)),
        exact("BMP 4", Bmps.numbered(OPAQUE, 4, 40)),
        two("BMP 1", Bmps.numbered(TWO, 1, 40)),
        exact("BMP 8 in runs", Bmps.runs(OPAQUE, 8)),
        exact("BMP 4 in runs", Bmps.runs(OPAQUE, 4)));
  }

  private static Stream<RareKinds> targas() {
    return Stream.of(
        exact("TGA without palette, depth told", new Targas(2, 24, 32, 0, 24).file(OPAQUE)),
        exact("TGA with unused palette", new Targas(2, 24, 32, 200, 24).file(OPAQUE)),
        exact("TGA from the right", new Targas(2, 24, 48).file(OPAQUE)),
        exact("TGA from bottom and right", new Targas(2, 24, 16).file(OPAQUE)),
        five("TGA 15", new Targas(2, 15, 0).file(OPAQUE)),
        five("TGA 16", new Targas(2, 16, 0).file(OPAQUE)),
        half("TGA 32", new Targas(2, 32, 8).file(HALF)),
        exact("TGA 32 without opacity", new Targas(2, 32, 0).file(HALF)),
        half("TGA 32 in runs", new Targas(10, 32, 8).file(HALF)),
        exact("TGA 24 in runs from the right", new Targas(10, 24, 16).file(OPAQUE)),
        exact("TGA of numbers", new Targas(1, 8, 32, 16, 24).file(OPAQUE)),
        five("TGA of numbers in runs", new Targas(9, 8, 32, 16, 16).file(OPAQUE)),
        grey("TGA grey", new Targas(3, 8, 32).file(OPAQUE), 255),
        grey("TGA grey with opacity", new Targas(11, 16, 8).file(HALF), 128));
  }

  private static Stream<RareKinds> anymaps() {
    return Stream.of(
        two("PAM black and white", Anymaps.pam(TWO, "BLACKANDWHITE", 1, 1)),
        two("PAM black and white, opaque", Anymaps.pam(TWO, "BLACKANDWHITE_ALPHA", 2, 1)),
        grey("PAM grey to 15", Anymaps.pam(OPAQUE, "GRAYSCALE", 1, 15), 255, 9),
        grey("PAM grey with opacity", Anymaps.pam(HALF, "GRAYSCALE_ALPHA", 2, 255), 128),
        half("PAM 16 bits", Anymaps.pam(HALF, "RGB_ALPHA", 4, 65_535)),
        exact("PAM to 1,023", Anymaps.pam(OPAQUE, "RGB", 3, 1023)),
        exact("PAM with more samples", Anymaps.pam(HALF, "RGB", 5, 255)),
        half("PAM that does not say of what", Anymaps.pam(HALF, "", 4, 255)),
        two("PBM", Anymaps.bitmap(OPAQUE, false)),
        two("PBM in text", Anymaps.bitmap(OPAQUE, true)),
        grey("PGM to 100", Anymaps.plain(OPAQUE, 5, 100), 255, 3),
        grey("PGM to 4,095 in text", Anymaps.plain(OPAQUE, 2, 4095), 255),
        exact("PPM in text", Anymaps.plain(OPAQUE, 3, 255)),
        exact("PPM to 65,535", Anymaps.plain(OPAQUE, 6, 65_535)));
  }

  private static Stream<RareKinds> pcxs() {
    return Stream.of(
        exact("PCX of four planes", Pcx.numbered(OPAQUE, 1, 4, 0)),
        exact("PCX of four planes, longer lines", Pcx.numbered(OPAQUE, 1, 4, 3)),
        two("PCX of two planes", Pcx.numbered(TWO, 1, 2, 1)),
        two("PCX of 2 bits", Pcx.numbered(TWO, 2, 1, 1)),
        exact("PCX of 4 bits", Pcx.numbered(OPAQUE, 4, 1, 0)),
        exact("PCX of 8 bits", Pcx.numbered(OPAQUE, 8, 1, 1)));
  }

  private static RareKinds exact(String name, byte[] file) {
    return new RareKinds(name, file, colour -> colour, 2, 255);
  }

  private static RareKinds half(String name, byte[] file) {
    return new RareKinds(name, file, colour -> colour, 2, 128);
  }

  private static RareKinds five(String name, byte[] file) {
    return new RareKinds(name, file, colour -> colour, 8, 255);
  }

  private static RareKinds two(String name, byte[] file) {
    return new RareKinds(name, file, RareKinds::blackOrWhite, 0, 255);
  }

  private static RareKinds grey(String name, byte[] file, int alpha) {
    return grey(name, file, alpha, 2);
  }

  private static RareKinds grey(String name, byte[] file, int alpha, int tolerance) {
    return new RareKinds(
        name, file, colour -> Jpegs.brightness(colour) * 0x010101, tolerance, alpha);
  }

  private static int blackOrWhite(int colour) {
    return Jpegs.brightness(colour) < 128 ? 0 : 0xFFFFFF;
  }

  private static BufferedImage half() {
    BufferedImage half =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < SIZE.pixels(); i++) {
      int x = i % SIZE.width();
      int y = i / SIZE.width();
      boolean middle = x * 3 / SIZE.width() == 1 && y * 3 / SIZE.height() == 1;
      half.setRGB(x, y, (OPAQUE.getRGB(x, y) & 0xFFFFFF) | (middle ? 128 : 255) << 24);
    }
    return half;
  }

  private static BufferedImage in(IntUnaryOperator colour) {
    BufferedImage image =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIZE.pixels(); i++) {
      int x = i % SIZE.width();
      int y = i / SIZE.width();
      image.setRGB(x, y, colour.applyAsInt(OPAQUE.getRGB(x, y)));
    }
    return image;
  }

  @Override
  public String toString() {
    return name;
  }
}
