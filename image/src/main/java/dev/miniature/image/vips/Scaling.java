package dev.miniature.image.vips;

import dev.miniature.image.Dimensions;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;

/// Reduces (Lanczos3) or enlarges a picture, with premultiplied colours.
final class Scaling {
  private Scaling() {}

  static VipsImage to(Dimensions wanted, Source source) throws VipsException {
    VipsImage image = source.image();
    boolean ready = image.width() == wanted.width() && image.height() == wanted.height();
    if (!Channels.haveAlpha(image) || (ready && !source.multiplied())) {
      return ready ? image : resized(wanted, source);
    }
    VipsImage multiplied = source.multiplied() ? image : image.premultiply().castAs(image);
    VipsImage scaled = ready ? multiplied : resized(wanted, source.withImage(multiplied));
    return scaled.unpremultiply().castAs(image);
  }

  private static VipsImage resized(Dimensions wanted, Source source) throws VipsException {
    Dimensions smaller =
        new Dimensions(
            Math.min(wanted.width(), source.image().width()),
            Math.min(wanted.height(), source.image().height()));
    VipsImage shrunk = shrunk(smaller, source);
    return smaller.equals(wanted) ? shrunk : shrunk.enlarge(wanted.width(), wanted.height());
  }

  private static VipsImage shrunk(Dimensions wanted, Source source) throws VipsException {
    Axis across = Axis.of(source.width(), wanted.width());
    Axis down = Axis.of(source.height(), wanted.height());
    VipsImage scaled =
        sized(source.image(), across.length(), down.length()).resize(across.scale(), down.scale());
    return sized(scaled, wanted.width(), wanted.height());
  }

  /// Crops or extends the image at the right and at the bottom.
  private static VipsImage sized(VipsImage image, int width, int height) throws VipsException {
    VipsImage sized = image;
    if (sized.width() > width || sized.height() > height) {
      sized = sized.crop(0, 0, Math.min(sized.width(), width), Math.min(sized.height(), height));
    }
    if (sized.width() < width || sized.height() < height) {
      sized = sized.extend(width, height);
    }
    return sized;
  }
}
