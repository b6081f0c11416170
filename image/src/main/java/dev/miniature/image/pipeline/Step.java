package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Rgb;
import java.util.Optional;

/// Something that is done to the pixels of a thumbnail between decoding and encoding. This is only
/// what is to be done; [Steps] knows which class does it.
public sealed interface Step {
  /// Makes edges stand out.
  ///
  /// @param amount how much of what a blurred copy lacks is added once more
  record Sharpen(double amount) implements Step {}

  /// Makes everything soft.
  ///
  /// @param sigma the standard deviation of the Gaussian curve, in pixels
  record Blur(double sigma) implements Step {}

  /// Takes the colours away.
  record Greyscale() implements Step {}

  /// Lays the picture on a colour, so that nothing of it is transparent any more.
  record Flatten(Rgb colour) implements Step {}

  /// Lays the picture on a larger canvas.
  ///
  /// @param canvas the size of the result
  /// @param left where the picture begins on it, in pixels
  /// @param top where the picture begins on it, in pixels
  /// @param colour of the margin, or empty for transparency
  record Pad(Dimensions canvas, int left, int top, Optional<Rgb> colour) implements Step {}

  /// Cuts the corners off.
  ///
  /// @param radius in pixels, at most half of the shorter side
  /// @param ground what shows where they were, or empty for transparency
  record Round(double radius, Optional<Rgb> ground) implements Step {}

  /// Lays another picture over it.
  ///
  /// @param picture in its final size
  /// @param grid where
  /// @param opacity 0–255, beside the picture's own alpha
  record Overlay(Raster picture, Grid grid, int opacity) implements Step {}
}
