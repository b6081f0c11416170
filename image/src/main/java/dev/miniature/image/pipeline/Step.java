package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Rgb;
import java.util.Optional;

/// A step between decoding and encoding. This type only describes it; [Steps] executes it.
public sealed interface Step {
  /// Emphasises edges.
  ///
  /// @param amount the factor with which the difference from a blurred copy is added
  record Sharpen(double amount) implements Step {}

  /// Blurs the picture.
  ///
  /// @param sigma the standard deviation of the Gaussian, in pixels
  record Blur(double sigma) implements Step {}

  /// Removes colours.
  record Greyscale() implements Step {}

  /// Flattens the picture on a colour, so that it is opaque.
  record Flatten(Rgb colour) implements Step {}

  /// Places the picture on a larger canvas.
  ///
  /// @param canvas the size of the result
  /// @param left the distance of the picture from its left edge, in pixels
  /// @param top the distance of the picture from its top edge, in pixels
  /// @param colour the colour of the margin, or empty for transparency
  record Pad(Dimensions canvas, int left, int top, Optional<Rgb> colour) implements Step {}

  /// Rounds the corners.
  ///
  /// @param radius in pixels, at most half of the shorter side
  /// @param ground the colour outside the corners, or empty for transparency
  record Round(double radius, Optional<Rgb> ground) implements Step {}

  /// Lays another picture over it.
  ///
  /// @param picture the picture in its final size
  /// @param grid the positions
  /// @param opacity 0–255, in addition to the picture's own alpha
  record Overlay(Raster picture, Grid grid, int opacity) implements Step {}
}
