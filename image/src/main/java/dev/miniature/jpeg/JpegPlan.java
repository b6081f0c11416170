package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.write.Quantisation;

/// What a thumbnail is to be.
///
/// @param across how the rows of the file are scaled
/// @param down how the columns of the file are scaled
/// @param turned whether the rows of the file become the columns of the thumbnail
/// @param halfColour whether differences of colour are wanted at half the size of brightness only
/// @param quality 1–100 on the common scale
/// @param background what shows around a picture that does not fill the canvas, as `0xRRGGBB`
public record JpegPlan(
    Span across, Span down, boolean turned, boolean halfColour, int quality, int background) {
  /// From this quality on, colours are usually kept at full resolution.
  private static final int FULL_COLOUR = 90;

  /// Refuses a quality that there is not.
  ///
  /// @throws IllegalArgumentException if it is outside 1–100
  public JpegPlan {
    if (quality < 1 || quality > 100) {
      throw new IllegalArgumentException("Quality is 1 to 100, not " + quality);
    }
  }

  /// One whose colours are wanted at half the size where that is usual, below quality 90.
  public JpegPlan(Span across, Span down, boolean turned, int quality, int background) {
    this(across, down, turned, quality < FULL_COLOUR, quality, background);
  }

  /// The same with colours at full size.
  JpegPlan withFullColour() {
    return new JpegPlan(across, down, turned, false, quality, background);
  }

  /// How wide the thumbnail is, in pixels.
  public int width() {
    return turned ? down.canvas() : across.canvas();
  }

  /// How high the thumbnail is, in pixels.
  public int height() {
    return turned ? across.canvas() : down.canvas();
  }

  /// How many pixels one sample of a component stands for, across and down: 2 where colours are
  /// made at half the size, else 1.
  int step(int component) {
    return component == 0 || !halfColour ? 1 : 2;
  }

  /// The steps in which a component is written.
  Quantisation quantisation(int component) {
    return component == 0 ? Quantisation.luminance(quality) : Quantisation.chrominance(quality);
  }

  /// The background in a component, with 0 for mid-grey (JFIF 1.02).
  float background(int component) {
    int red = background >> 16 & 0xFF;
    int green = background >> 8 & 0xFF;
    int blue = background & 0xFF;
    return switch (component) {
      case 0 -> 0.299f * red + 0.587f * green + 0.114f * blue - 128;
      case 1 -> -0.168736f * red - 0.331264f * green + 0.5f * blue;
      default -> 0.5f * red - 0.418688f * green - 0.081312f * blue;
    };
  }
}
