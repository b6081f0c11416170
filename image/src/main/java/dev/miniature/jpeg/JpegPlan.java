package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.write.Quantisation;

/// Specifies a thumbnail.
///
/// @param across how the rows of the file are scaled
/// @param down how the columns of the file are scaled
/// @param turned whether the rows of the file become the columns of the thumbnail
/// @param halfColour whether chroma is needed only at half the size of luma
/// @param quality 1–100 on the scale of the Independent JPEG Group
/// @param background the colour around a picture that does not fill the canvas, as `0xRRGGBB`
/// @param smallest whether time is spent to find a smaller file for the same coefficients
public record JpegPlan(
    Span across,
    Span down,
    boolean turned,
    boolean halfColour,
    int quality,
    int background,
    boolean smallest) {
  /// Checks the quality.
  ///
  /// @throws IllegalArgumentException if it is outside 1–100
  public JpegPlan {
    if (quality < 1 || quality > 100) {
      throw new IllegalArgumentException("Quality is 1 to 100, not " + quality);
    }
  }

  /// Creates a plan for a baseline file.
  public JpegPlan(
      Span across, Span down, boolean turned, boolean halfColour, int quality, int background) {
    this(across, down, turned, halfColour, quality, background, false);
  }

  /// Returns the same plan for the smallest file.
  public JpegPlan forSmallest() {
    return new JpegPlan(across, down, turned, halfColour, quality, background, true);
  }

  /// Returns the same plan with chroma at full size.
  JpegPlan withFullColour() {
    return new JpegPlan(across, down, turned, false, quality, background, smallest);
  }

  /// Returns the width of the thumbnail in pixels.
  public int width() {
    return turned ? down.canvas() : across.canvas();
  }

  /// Returns the height of the thumbnail in pixels.
  public int height() {
    return turned ? across.canvas() : down.canvas();
  }

  /// Returns the number of pixels that one sample of a component covers in each direction: 2 for
  /// chroma at half the size, else 1.
  int step(int component) {
    return component == 0 || !halfColour ? 1 : 2;
  }

  /// Returns the quantisation table of all components.
  Quantisation quantisation() {
    return Quantisation.of(quality);
  }

  /// Returns the background's value in a component, with 0 for mid-grey (JFIF 1.02).
  float background(int component) {
    int red = background >> 16 & 0xFF;
    int green = background >> 8 & 0xFF;
    int blue = background & 0xFF;
    return RgbToYCbCr.sample(component, red, green, blue);
  }
}
