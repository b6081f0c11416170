package dev.miniature.image.vips;

import dev.miniature.image.ImageFormat;
import dev.miniature.image.Layout;
import dev.miniature.image.Rgb;
import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import java.util.Optional;

/// The step that puts a picture on its canvas: padding it where the fit asks for that, and laying
/// it on its background, or on white where it has none and the format has no transparency.
final class Canvas {
  private static final double OPAQUE = 255;

  private Canvas() {}

  static VipsImage under(
      VipsImage image, Layout layout, Optional<Rgb> background, ImageFormat format)
      throws VipsException {
    boolean opaque = background.isPresent() || !format.storesAlpha();
    VipsImage flat = opaque ? flattened(image, background.orElse(Rgb.WHITE)) : image;
    if (!layout.isPadded()) {
      return flat;
    }
    if (!opaque) {
      VipsImage open = Channels.haveAlpha(flat) ? flat : flat.withAlpha();
      return padded(open, layout, new double[open.bands()]);
    }
    VipsImage coloured = fitFor(flat, background.orElse(Rgb.WHITE));
    return padded(coloured, layout, channels(coloured, background.orElse(Rgb.WHITE)));
  }

  private static VipsImage flattened(VipsImage image, Rgb background) throws VipsException {
    if (!Channels.haveAlpha(image)) {
      return image;
    }
    VipsImage coloured = fitFor(image, background);
    return coloured.flatten(colours(coloured, background));
  }

  private static VipsImage padded(VipsImage image, Layout layout, double[] colour)
      throws VipsException {
    return image.embed(
        layout.padLeft(),
        layout.padTop(),
        layout.canvas().width(),
        layout.canvas().height(),
        colour);
  }

  /// A grey picture on a coloured ground has to learn colours first.
  private static VipsImage fitFor(VipsImage image, Rgb background) throws VipsException {
    return Channels.areGrey(image) && !isGrey(background) ? image.to(Interpretation.SRGB) : image;
  }

  private static boolean isGrey(Rgb colour) {
    return colour.red() == colour.green() && colour.green() == colour.blue();
  }

  private static double[] channels(VipsImage image, Rgb colour) {
    return switch (image.bands()) {
      case 1 -> new double[] {colour.red()};
      case 2 -> new double[] {colour.red(), OPAQUE};
      case 3 -> new double[] {colour.red(), colour.green(), colour.blue()};
      default -> new double[] {colour.red(), colour.green(), colour.blue(), OPAQUE};
    };
  }

  private static double[] colours(VipsImage image, Rgb colour) {
    return Channels.areGrey(image)
        ? new double[] {colour.red()}
        : new double[] {colour.red(), colour.green(), colour.blue()};
  }
}
