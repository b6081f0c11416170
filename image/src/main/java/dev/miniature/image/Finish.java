package dev.miniature.image;

import java.util.Optional;

/// The processing of a thumbnail's pixels after scaling, in the order of the components, except
/// that the background precedes the corners.
///
/// @param background the colour under everything, margin and transparent pixels alike, in every
///   format; if empty, transparency if the output format supports it, else white
/// @param detail sharpening or blurring
/// @param greyscale whether colours are removed
/// @param corners how corners are rounded; the area outside is transparent if the output format
///   supports it, else it shows the background
/// @param watermark the picture over the thumbnail
/// @param caption the text over that
public record Finish(
    Optional<Rgb> background,
    Optional<Detail> detail,
    boolean greyscale,
    Optional<Corners> corners,
    Optional<Watermark> watermark,
    Optional<Caption> caption) {
  /// No processing.
  public static final Finish NONE =
      new Finish(
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// Returns the same finish with another background.
  public Finish withBackground(Rgb colour) {
    return new Finish(Optional.of(colour), detail, greyscale, corners, watermark, caption);
  }

  /// Returns the same finish with sharpening or blurring.
  public Finish withDetail(Detail other) {
    return new Finish(background, Optional.of(other), greyscale, corners, watermark, caption);
  }

  /// Returns the same finish in grey.
  public Finish inGrey() {
    return new Finish(background, detail, true, corners, watermark, caption);
  }

  /// Returns the same finish with other corners.
  public Finish withCorners(Corners other) {
    return new Finish(background, detail, greyscale, Optional.of(other), watermark, caption);
  }

  /// Returns the same finish with a watermark.
  public Finish withWatermark(Watermark other) {
    return new Finish(background, detail, greyscale, corners, Optional.of(other), caption);
  }

  /// Returns the same finish with another text, or without one.
  public Finish withCaption(Optional<Caption> other) {
    return new Finish(background, detail, greyscale, corners, watermark, other);
  }

  /// Returns the same finish without a watermark and text.
  public Finish withoutOverlays() {
    return new Finish(background, detail, greyscale, corners, Optional.empty(), Optional.empty());
  }

  /// Returns the finish for a much smaller copy of the thumbnail, on which sharpening, blur and
  /// overlays would not be visible.
  ///
  /// @param scale the size of the copy relative to the thumbnail
  public Finish inSmall(double scale) {
    return new Finish(
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
        background,
        detail.map(each -> each.times(density)),
        greyscale,
        corners.map(each -> each.times(density)),
        watermark.map(each -> each.times(density)),
        caption.map(each -> each.times(density)));
  }
}
