package dev.miniature.image;

import java.util.Optional;

/// The processing of a thumbnail's pixels after scaling, in the order of the components, except
/// that the background precedes the corners.
///
/// @param colour the colour space of the result
/// @param background the colour under everything, margin and transparent pixels alike, in every
///   format; if empty, transparency if the output format supports it, else white
/// @param detail sharpening or blurring
/// @param greyscale whether colours are removed
/// @param corners how corners are rounded; the area outside is transparent if the output format
///   supports it, else it shows the background
/// @param watermark the picture over the thumbnail
/// @param caption the text over that
public record Finish(
    OutputColour colour,
    Optional<Rgb> background,
    Optional<Detail> detail,
    boolean greyscale,
    Optional<Corners> corners,
    Optional<Watermark> watermark,
    Optional<Caption> caption) {
  /// No processing.
  public static final Finish NONE =
      new Finish(
          OutputColour.SRGB,
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// Returns the same finish in another colour space.
  public Finish withColour(OutputColour other) {
    return new Finish(other, background, detail, greyscale, corners, watermark, caption);
  }

  /// Returns the same finish with another background.
  public Finish withBackground(Rgb other) {
    return new Finish(colour, Optional.of(other), detail, greyscale, corners, watermark, caption);
  }

  /// Returns the same finish with sharpening or blurring.
  public Finish withDetail(Detail other) {
    return new Finish(
        colour, background, Optional.of(other), greyscale, corners, watermark, caption);
  }

  /// Returns the same finish in grey.
  public Finish inGrey() {
    return new Finish(colour, background, detail, true, corners, watermark, caption);
  }

  /// Returns the same finish with other corners.
  public Finish withCorners(Corners other) {
    return new Finish(
        colour, background, detail, greyscale, Optional.of(other), watermark, caption);
  }

  /// Returns the same finish with a watermark.
  public Finish withWatermark(Watermark other) {
    return new Finish(colour, background, detail, greyscale, corners, Optional.of(other), caption);
  }

  /// Returns the same finish with another text, or without one.
  public Finish withCaption(Optional<Caption> other) {
    return new Finish(colour, background, detail, greyscale, corners, watermark, other);
  }

  /// Returns the same finish without a watermark and text.
  public Finish withoutOverlays() {
    return new Finish(
        colour, background, detail, greyscale, corners, Optional.empty(), Optional.empty());
  }

  /// Returns the finish for a much smaller copy of the thumbnail in sRGB, on which sharpening, blur
  /// and overlays would not be visible.
  ///
  /// @param scale the size of the copy relative to the thumbnail
  public Finish inSmall(double scale) {
    return new Finish(
        OutputColour.SRGB,
        background,
        Optional.empty(),
        greyscale,
        corners.map(each -> each.inSmall(scale)),
        Optional.empty(),
        Optional.empty());
  }

  /// Returns the finish for a screen of this density: lengths are multiplied.
  public Finish times(int density) {
    return new Finish(
        colour,
        background,
        detail.map(each -> each.times(density)),
        greyscale,
        corners.map(each -> each.times(density)),
        watermark.map(each -> each.times(density)),
        caption.map(each -> each.times(density)));
  }
}
