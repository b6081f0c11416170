package dev.miniature.image;

import dev.miniature.pictures.CmykJpegs;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Palette;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pcx;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.RgbSpace;
import dev.miniature.pictures.WebP;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/// The nine patches as a file of some kind.
///
/// @param name the kind of file
/// @param format its format
/// @param tolerance the allowed deviation of a patch, in levels of the worst channel
/// @param bytes the file
@SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
public record PatchFile(String name, ImageFormat format, int tolerance, byte[] bytes) {
  /// The size of each picture.
  public static final Dimensions SIZE = new Dimensions(150, 102);

  private static final BufferedImage PATCHES = Patches.image(SIZE.width(), SIZE.height());
  private static final BufferedImage WIDE = RgbSpace.DISPLAY_P3.fromSrgb(PATCHES);
  private static final BufferedImage ADOBE = RgbSpace.ADOBE_RGB.fromSrgb(PATCHES);

  /// Returns one file of each kind that every renderer reads.
  public static Stream<PatchFile> common() {
    return Stream.concat(jpegs(), others());
  }

  /// Returns one file of each kind of JPEG.
  public static Stream<PatchFile> jpegs() {
    Jpegs.Sampling quarter = Jpegs.Sampling.QUARTER;
    return Stream.of(
        jpeg("JPEG", 6, Jpegs.encode(PATCHES, 95)),
        jpeg("JPEG 4:4:4", 6, Jpegs.encode(PATCHES, 95, false, Jpegs.Sampling.FULL)),
        jpeg("JPEG progressive", 6, Jpegs.encode(PATCHES, 95, true, quarter)),
        jpeg(
            "JPEG Display P3",
            7,
            JpegSegments.withProfile(Jpegs.encode(WIDE, 95), RgbSpace.DISPLAY_P3.profile())),
        jpeg(
            "JPEG Adobe RGB",
            7,
            JpegSegments.withProfile(Jpegs.encode(ADOBE, 95), RgbSpace.ADOBE_RGB.profile())),
        jpeg(
            "JPEG with a broken profile",
            6,
            JpegSegments.withProfile(Jpegs.encode(PATCHES, 95), new byte[200])));
  }

  /// Returns CMYK JPEGs. There is no agreement on the colours of CMYK without a profile; by the
  /// simple formula of browsers they are those of the patches.
  public static Stream<PatchFile> inks() {
    return Stream.of(
        jpeg("JPEG CMYK", 8, CmykJpegs.cmyk(PATCHES, 95)),
        jpeg("JPEG YCCK", 8, CmykJpegs.ycck(PATCHES, 95)));
  }

  /// Returns one file of each rare kind, which libvips does not read here.
  public static Stream<PatchFile> rare() {
    return Stream.of(
        new PatchFile("BMP", ImageFormat.BMP, 2, Exotics.bmp(PATCHES)),
        new PatchFile("PSD", ImageFormat.PSD, 2, Exotics.psd(PATCHES)),
        new PatchFile("TGA", ImageFormat.TGA, 2, Exotics.tga(PATCHES)),
        new PatchFile("PCX", ImageFormat.PCX, 2, Pcx.encode(PATCHES)),
        new PatchFile("PPM", ImageFormat.PNM, 2, Exotics.ppm(PATCHES)));
  }

  private static Stream<PatchFile> others() {
    byte[] wide = PngChunks.withProfile(Pngs.encode(WIDE), RgbSpace.DISPLAY_P3.profile());
    BufferedImage few = Palette.of(PATCHES);
    return List.of(
        new PatchFile("PNG", ImageFormat.PNG, 2, Pngs.encode(PATCHES)),
        new PatchFile("PNG interlaced", ImageFormat.PNG, 2, Pngs.interlaced(PATCHES)),
        new PatchFile("PNG palette", ImageFormat.PNG, 3, Pngs.encode(few)),
        new PatchFile("PNG Display P3", ImageFormat.PNG, 4, wide),
        new PatchFile("GIF", ImageFormat.GIF, 3, Gifs.still(few)),
        new PatchFile("WebP", ImageFormat.WEBP, 2, WebP.lossless(PATCHES)),
        new PatchFile("TIFF", ImageFormat.TIFF, 2, Exotics.tiff(PATCHES)))
        .stream();
  }

  private static PatchFile jpeg(String name, int tolerance, byte[] bytes) {
    return new PatchFile(name, ImageFormat.JPEG, tolerance, bytes);
  }

  @Override
  public String toString() {
    return name;
  }
}
