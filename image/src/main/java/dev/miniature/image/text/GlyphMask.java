package dev.miniature.image.text;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Raster;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// The coverage of pixels by letters. Java2D fills their outlines, which needs neither a screen nor
/// a font.
final class GlyphMask {
  private final BufferedImage mask;

  GlyphMask(Dimensions size) {
    mask = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
  }

  /// Covers the area within an outline.
  void fill(Shape outline) {
    Graphics2D pen = mask.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      pen.setColor(Color.WHITE);
      pen.fill(outline);
    } finally {
      pen.dispose();
    }
  }

  /// Returns the coverage, from 0 to 255 for a fully covered pixel.
  Raster toRaster() {
    byte[] samples = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
    return new Raster(new Dimensions(mask.getWidth(), mask.getHeight()), PixelFormat.GREY, samples);
  }
}
