package dev.miniature.image.vips;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.SystemExhaustedException;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.header.SvgComplexity;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;

/// Reads the size of an SVG drawing, which only an SVG reader can determine. Nothing outside the
/// file is fetched: librsvg resolves references against the file's location, and this file has
/// none.
public final class Drawings {
  private Drawings() {}

  /// Returns the header, with the drawing's natural size.
  ///
  /// @throws BrokenImageException if it cannot be read
  /// @throws TooComplexException if a side exceeds the limits, or if it draws too many elements;
  ///   the latter is checked before librsvg reads it
  /// @throws SystemExhaustedException if the system has no memory or thread left
  public static ImageHeader header(byte[] svg) throws ImageException {
    int surfaces = SvgComplexity.check(svg);
    VipsFailures.requireRoom(svg.length);
    try (VipsScope scope = new VipsScope()) {
      VipsImage image = scope.read(svg, "");
      Dimensions size = new Dimensions(image.width(), image.height());
      ImageHeaders.checkShape(size);
      return new ImageHeader(
          ImageFormat.SVG,
          size,
          Orientation.UPRIGHT,
          1,
          true,
          new PixelStorage(4, Byte.SIZE, size.pixels() * 4 * surfaces, size.width()));
    } catch (VipsException unreadable) {
      throw VipsFailures.asImage(unreadable, svg.length);
    }
  }
}
