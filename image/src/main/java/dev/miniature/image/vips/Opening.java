package dev.miniature.image.vips;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.header.AvifFile;
import dev.miniature.image.header.LeanJpeg;
import dev.miniature.image.header.LeanPng;
import dev.miniature.image.header.WholeGif;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.util.Locale;

/// Opens a file at the smallest size that its format allows. Pixels arrive in rows from top to
/// bottom and are not kept, so memory depends on the width but not on the height.
final class Opening {
  private static final String SEQUENTIAL = "access=sequential,fail_on=";

  private Opening() {}

  /// @param wanted the size to which the stored pixels will be scaled
  /// @param frames the number of frames to read
  static Source open(
      VipsScope scope, byte[] file, ImageHeader header, Dimensions wanted, int frames)
      throws VipsException, BrokenImageException {
    return switch (header.format()) {
      case JPEG -> jpeg(scope, file, header.stored(), wanted);
      case GIF -> gif(scope, WholeGif.of(file, frames), header, frames);
      case WEBP -> webp(scope, file, header, wanted, frames);
      case SVG -> drawing(scope, file, wanted);
      case PNG -> whole(scope, LeanPng.of(file), header);
      case AVIF -> avif(scope, file, header);
      // libtiff reports everything that it cannot read as an error, including truncation.
      case TIFF ->
          checked(
              Channels.withoutExtras(scope.read(file, SEQUENTIAL + "error"), header.alpha()),
              header.stored(),
              1);
      case BMP, PSD, ICNS, TGA, PCX, PNM ->
          throw new IllegalArgumentException(header.format() + " is not read by libvips");
    };
  }

  private static Source avif(VipsScope scope, byte[] file, ImageHeader header)
      throws VipsException, BrokenImageException {
    Source source = whole(scope, AvifFile.still(file), header);
    return AvifFile.isPremultiplied(file) ? source.alreadyMultiplied() : source;
  }

  private static Source whole(VipsScope scope, byte[] file, ImageHeader header)
      throws VipsException, BrokenImageException {
    return checked(scope.read(file, SEQUENTIAL + "truncated"), header.stored(), 1);
  }

  /// Opens a JPEG that is reduced to its relevant parts. Any warning of libjpeg then means damage,
  /// because libjpeg fills missing parts with grey and continues.
  private static Source jpeg(VipsScope scope, byte[] file, Dimensions stored, Dimensions wanted)
      throws VipsException, BrokenImageException {
    LeanJpeg jpeg = LeanJpeg.of(file);
    int shrink = jpeg.frame().isLossless() ? 1 : Shrink.ofJpeg(stored, wanted);
    VipsImage image = scope.read(jpeg.withProfile(), SEQUENTIAL + "warning,shrink=" + shrink);
    checked(image, Shrink.byJpeg(stored, shrink), 1);
    return new Source(
        image, (double) stored.width() / shrink, (double) stored.height() / shrink, 1);
  }

  private static Source webp(
      VipsScope scope, byte[] file, ImageHeader header, Dimensions wanted, int frames)
      throws VipsException, BrokenImageException {
    double scale = Shrink.ofWebp(header, wanted);
    if (scale == 1) {
      return animation(scope, file, header, frames);
    }
    VipsImage image = scope.read(file, SEQUENTIAL + "truncated,scale=" + scale);
    return checked(image, Shrink.byWebp(header.stored(), scale), 1);
  }

  private static Source gif(VipsScope scope, byte[] file, ImageHeader header, int frames)
      throws VipsException, BrokenImageException {
    Source source = animation(scope, file, header, frames);
    return header.alpha() && !Channels.haveAlpha(source.image())
        ? animation(scope, WholeGif.withClearFrame(file), header, frames)
        : source;
  }

  private static Source animation(VipsScope scope, byte[] file, ImageHeader header, int frames)
      throws VipsException, BrokenImageException {
    VipsImage image = scope.read(file, SEQUENTIAL + "truncated,n=" + frames);
    return checked(image, header.stored(), frames);
  }

  private static Source drawing(VipsScope scope, byte[] file, Dimensions wanted)
      throws VipsException {
    VipsImage natural = scope.read(file, "");
    double scale =
        Math.max(
            (double) wanted.width() / natural.width(), (double) wanted.height() / natural.height());
    return Source.whole(scope.read(file, SEQUENTIAL + "truncated,scale=" + scale));
  }

  /// Rejects a file if libvips and our header reader disagree, because the picture that was checked
  /// must be the one that is decoded.
  private static Source checked(VipsImage image, Dimensions expected, int frames)
      throws BrokenImageException {
    if (image.width() != expected.width() || image.height() != expected.height() * frames) {
      throw new BrokenImageException(
          String.format(
              Locale.ROOT,
              "The header says %s in %d frames, the decoder %d×%d",
              expected,
              frames,
              image.width(),
              image.height()));
    }
    return new Source(image, expected.width(), expected.height(), frames);
  }
}
