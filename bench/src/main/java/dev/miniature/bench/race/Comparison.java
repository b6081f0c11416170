package dev.miniature.bench.race;

import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.Finishing;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.pictures.Picture;
import dev.miniature.image.ImageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A comparison: an original, and the thumbnail that is made from it.
public enum Comparison {
  /// The most common request.
  JPEG_2_TO_512(Picture.JPEG_2, ImageFormat.JPEG, 512, 80, Bar.jpeg(0.55)),
  /// The same with a blur.
  JPEG_2_TO_512_BLUR(Finishing.BLUR),
  /// The same, sharpened.
  JPEG_2_TO_512_SHARPEN(Finishing.SHARPEN),
  /// The same with round corners.
  JPEG_2_TO_512_CORNERS(Finishing.CORNERS),
  /// The same under a watermark.
  JPEG_2_TO_512_WATERMARK(Finishing.WATERMARK),
  /// The same under a text.
  JPEG_2_TO_512_TEXT(Finishing.TEXT),
  /// The same without colours.
  JPEG_2_TO_512_GREY(Finishing.GREY),
  /// The same, made small.
  JPEG_2_TO_512_SMALL(Finishing.SMALL),
  /// A thumbnail for a list.
  JPEG_2_TO_200(Picture.JPEG_2, ImageFormat.JPEG, 200, 80, Bar.jpeg(0.40)),
  /// A little less than a quarter of the width; no shrink factor divides the sides.
  JPEG_6_ODD_TO_720(Picture.JPEG_6_ODD, ImageFormat.JPEG, 720, 80, Bar.oddJpeg(0.62)),
  /// The same, made small.
  JPEG_6_ODD_TO_720_SMALL(
      Picture.JPEG_6_ODD, ImageFormat.JPEG, 720, 80, Bar.SMALL, Finishing.SMALL),
  /// The same, with sides that every shrink factor divides.
  JPEG_6_EVEN_TO_720(Picture.JPEG_6_EVEN, ImageFormat.JPEG, 720, 80, Bar.jpeg(0.62)),
  /// The size at which reduced decoding saves the most.
  JPEG_6_ODD_TO_300(Picture.JPEG_6_ODD, ImageFormat.JPEG, 300, 80, Bar.oddJpeg(0.50)),
  /// The same with even sides.
  JPEG_6_EVEN_TO_300(Picture.JPEG_6_EVEN, ImageFormat.JPEG, 300, 80, Bar.jpeg(0.50)),
  /// A photo from a good camera.
  JPEG_24_TO_720(Picture.JPEG_24, ImageFormat.JPEG, 720, 80, Bar.jpeg(1.0)),
  /// A photo from a phone, whose colours are converted.
  PHONE_12_TO_720(Picture.PHONE_12, ImageFormat.JPEG, 720, 80, Bar.jpeg(0.6)),
  /// A progressive file, most of whose scans are needed.
  PROGRESSIVE_2_TO_512(Picture.PROGRESSIVE_2, ImageFormat.JPEG, 512, 80, Bar.jpeg(0.45)),
  /// A progressive file, few of whose scans are needed.
  PROGRESSIVE_2_TO_200(Picture.PROGRESSIVE_2, ImageFormat.JPEG, 200, 80, Bar.jpeg(0.12)),
  /// A progressive file with many pixels.
  PROGRESSIVE_12_TO_720(Picture.PROGRESSIVE_12, ImageFormat.JPEG, 720, 80, Bar.jpeg(0.40)),
  /// Transparency in input and output.
  ALPHA_TO_PNG(Picture.ALPHA, ImageFormat.PNG, 720, 0, Bar.PNG),
  /// Transparency in a compact format.
  ALPHA_TO_WEBP(Picture.ALPHA, ImageFormat.WEBP, 720, 80, Bar.NONE),
  /// A smaller file for the same picture.
  JPEG_TO_WEBP(Picture.JPEG_6_ODD, ImageFormat.WEBP, 720, 80, Bar.WEBP),
  /// The smallest file, at each engine's default quality, which is 50 in sharp.
  JPEG_TO_AVIF(Picture.JPEG_6_ODD, ImageFormat.AVIF, 720, 0, Bar.AVIF),
  /// The same at a given quality.
  JPEG_TO_AVIF_80(Picture.JPEG_6_ODD, ImageFormat.AVIF, 720, 80, Bar.AVIF);

  private final Picture picture;
  private final ImageFormat format;
  private final int width;
  private final OptionalInt quality;

  @SuppressWarnings("ImmutableEnumChecker" /* A record of numbers. */)
  private final Bar bar;

  private final Finishing finishing;

  Comparison(Finishing finishing) {
    this(Picture.JPEG_2, ImageFormat.JPEG, 512, 80, Bar.STEP, finishing);
  }

  Comparison(Picture picture, ImageFormat format, int width, int quality, Bar bar) {
    this(picture, format, width, quality, bar, Finishing.PLAIN);
  }

  Comparison(
      Picture picture, ImageFormat format, int width, int quality, Bar bar, Finishing finishing) {
    this.picture = picture;
    this.format = format;
    this.width = width;
    this.quality = quality == 0 ? OptionalInt.empty() : OptionalInt.of(quality);
    this.bar = bar;
    this.finishing = finishing;
  }

  /// Returns the original.
  public Picture picture() {
    return picture;
  }

  /// Returns whether this engine takes part. libvips alone takes part only if Miniature would use
  /// its core. Only sharp does the same to the pixels.
  boolean isFor(Contestant contestant) {
    return finishing == Finishing.PLAIN
        ? contestant != Contestant.LIBVIPS || picture != Picture.ALPHA
        : contestant == Contestant.MINIATURE || contestant == Contestant.SHARP;
  }

  /// Returns the targets relative to sharp.
  Bar bar() {
    return bar;
  }

  /// Returns the job that makes the thumbnail once.
  ///
  /// @param folder the folder of the originals, which may not exist yet
  public Job job(Path folder) {
    try {
      Path original = picture.in(folder);
      Picture.mark(Finishing.mark(original));
      return new Job(original, format, width, quality, 1, Optional.empty(), finishing);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Returns a short description.
  public String title() {
    String at = quality.isPresent() ? ", quality " + quality.getAsInt() : "";
    String done = finishing == Finishing.PLAIN ? "" : ", " + finishing.word();
    return String.format(Locale.ROOT, "%s → %s %d%s%s", picture.title(), format, width, at, done);
  }

  /// Returns the file name of a thumbnail.
  public String fileName(String by) {
    return "%s-%s.%s".formatted(name(), by, format.extension());
  }
}
