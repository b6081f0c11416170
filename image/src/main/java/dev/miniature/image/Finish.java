package dev.miniature.image;

import java.util.Optional;

/// What is done to the pixels of a thumbnail once they have its size, in the order of its
/// components but for the background, which comes before the corners.
///
/// @param background what lies under everything, margin and transparent pixels alike, in every
///   format; when empty, transparency where the output format has it, else white
/// @param detail whether it is sharpened or blurred
/// @param greyscale whether its colours are taken away
/// @param corners how it is rounded: what is cut off is transparent where the output format has
///   that, else the background shows there
/// @param watermark what is laid over it
/// @param caption what is written over that
public record Finish(
    Optional<Rgb> background,
    Optional<Detail> detail,
    boolean greyscale,
    Optional<Corners> corners,
    Optional<Watermark> watermark,
    Optional<Caption> caption) {
  /// Nothing is done to them.
  public static final Finish NONE =
      new Finish(
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// The same on another background.
  public Finish withBackground(Rgb colour) {
    return new Finish(Optional.of(colour), detail, greyscale, corners, watermark, caption);
  }

  /// The same with more or less detail.
  public Finish withDetail(Detail other) {
    return new Finish(background, Optional.of(other), greyscale, corners, watermark, caption);
  }

  /// The same in shades of grey.
  public Finish inGrey() {
    return new Finish(background, detail, true, corners, watermark, caption);
  }

  /// The same with other corners.
  public Finish withCorners(Corners other) {
    return new Finish(background, detail, greyscale, Optional.of(other), watermark, caption);
  }

  /// The same under a watermark.
  public Finish withWatermark(Watermark other) {
    return new Finish(background, detail, greyscale, corners, Optional.of(other), caption);
  }

  /// The same under a text, or without one.
  public Finish withCaption(Optional<Caption> other) {
    return new Finish(background, detail, greyscale, corners, watermark, other);
  }

  /// The same with nothing laid over it.
  public Finish withoutOverlays() {
    return new Finish(background, detail, greyscale, corners, Optional.empty(), Optional.empty());
  }

  /// The same for a much smaller copy of a thumbnail, on which detail and what lies over it are not
  /// seen.
  ///
  /// @param scale how large that is, where the thumbnail is 1
  public Finish inSmall(double scale) {
    return new Finish(
        background,
        Optional.empty(),
        greyscale,
        corners.map(each -> each.inSmall(scale)),
        Optional.empty(),
        Optional.empty());
  }

  /// The same for a screen with `density` pixels where there was one: lengths grow with it.
  public Finish times(int density) {
    return new Finish(
        background,
        detail.map(each -> each.times(density)),
        greyscale,
        corners.map(each -> each.times(density)),
        watermark.map(each -> each.times(density)),
        caption.map(each -> each.times(density)));
  }
}
