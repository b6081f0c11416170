package dev.miniature.bench.engine;

import dev.miniature.image.Anchor;
import dev.miniature.image.Caption;
import dev.miniature.image.Corners;
import dev.miniature.image.Detail;
import dev.miniature.image.Extent;
import dev.miniature.image.Finish;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import dev.miniature.image.Watermark;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What is done to the pixels of a thumbnail once they have its size. `sharp-worker.mjs` does the
/// same.
public enum Finishing {
  /// Nothing.
  PLAIN(Finish.NONE),
  /// A blur of six pixels.
  BLUR(Finish.NONE.withDetail(new Detail.Blurred(6))),
  /// An unsharp mask of one pixel.
  SHARPEN(Finish.NONE.withDetail(new Detail.Sharpened(1))),
  /// Round corners of 40 pixels, on white.
  CORNERS(Finish.NONE.withCorners(new Corners.Rounded(40))),
  /// A picture of 100×100 pixels in a corner.
  WATERMARK(
      Finish.NONE.withWatermark(
          new Watermark(
              "mark",
              new Anchor(Gravity.Direction.SOUTHEAST, 0),
              new Extent.Pixels(100),
              Fraction.ALL,
              false))),
  /// A line of text in a box, at the lower edge.
  TEXT(
      Finish.NONE.withCaption(
          Optional.of(
              new Caption(
                  "A meadow in the summer, 2026",
                  new Anchor(Gravity.Direction.SOUTH, 12),
                  new Caption.Look(
                      18,
                      Rgba.opaque(Rgb.WHITE),
                      Optional.of(new Rgba(new Rgb(0, 0, 0), 128)),
                      false,
                      Fraction.ALL),
                  Optional.empty())))),
  /// No colours.
  GREY(Finish.NONE.inGrey()),
  /// Nothing, but the file is made small: `effort: small`. sharp works as ever.
  SMALL(Finish.NONE),
  /// The facts about the thumbnail instead of the thumbnail, which only Miniature has.
  FACTS(Finish.NONE);

  @SuppressWarnings("ImmutableEnumChecker" /* A record of numbers. */)
  private final Finish finish;

  Finishing(Finish finish) {
    this.finish = finish;
  }

  /// Returns it as Miniature's styles say it.
  Finish finish() {
    return finish;
  }

  /// Returns the file of the watermark, beside an original.
  public static Path mark(Path original) {
    return original.resolveSibling("mark.png");
  }

  /// Returns its word in a line of a job.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
