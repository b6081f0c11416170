package dev.miniature.image.vips;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.OptionalInt;

/// Writes a picture that something else has decoded, scaled and laid out.
public final class Finished {
  private static final int OPAQUE = 3;
  private static final int TRANSPARENT = 4;

  private Finished() {}

  /// What writing one takes, with the copy that libvips gets of it.
  public static MemoryEstimate memory(ImageFormat format, Dimensions size, boolean alpha) {
    int bands = alpha ? TRANSPARENT : OPAQUE;
    return new MemoryEstimate(
        size.pixels() * bands,
        size.pixels() * bands + VipsMemory.writing(format, size.pixels(), alpha));
  }

  /// The picture as a file.
  ///
  /// @param picture opaque (`TYPE_INT_RGB`), or transparent with colours multiplied by alpha
  ///   (`TYPE_INT_ARGB_PRE`)
  public static byte[] write(
      BufferedImage picture, ImageFormat format, OptionalInt quality, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    int bands = picture.getColorModel().hasAlpha() ? TRANSPARENT : OPAQUE;
    Dimensions size = new Dimensions(picture.getWidth(), picture.getHeight());
    return write(samples(picture, bands), size, bands, format, quality, bounds);
  }

  /// The same for a picture that the JPEG core has made, in the bytes that libvips's own would
  /// take.
  ///
  /// @param rgb three bytes a pixel; there may be room for more behind the last one
  public static byte[] writeOfCore(
      byte[] rgb, Dimensions size, ImageFormat format, OptionalInt quality, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    return write(rgb, size, OPAQUE, format, Encoding.ofCore(format, quality), bounds);
  }

  private static byte[] write(
      byte[] samples,
      Dimensions size,
      int bands,
      ImageFormat format,
      OptionalInt quality,
      Bounds bounds)
      throws ImageException, DeadlinePassedException {
    return Encoding.fitting(
        format,
        quality,
        size.pixels(),
        bounds,
        encoding -> attempt(samples, size, bands, encoding, bounds));
  }

  private static byte[] attempt(
      byte[] samples, Dimensions size, int bands, Encoding encoding, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    try (VipsScope scope = new VipsScope();
        Watch _ = Watch.over(scope, bounds.deadline())) {
      VipsImage image =
          scope.pixels(samples, size.width(), size.height(), bands).as(Interpretation.SRGB);
      VipsImage divided = bands == TRANSPARENT ? image.unpremultiply().castAs(image) : image;
      return divided.save(encoding.suffix(false));
    } catch (VipsException failure) {
      bounds.deadline().check();
      throw Failures.asImage(failure);
    }
  }

  /// Red, green, blue, and alpha where there is one, pixel by pixel.
  private static byte[] samples(BufferedImage picture, int bands) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    byte[] samples = new byte[pixels.length * bands];
    int at = 0;
    for (int pixel : pixels) {
      samples[at++] = (byte) (pixel >> 16);
      samples[at++] = (byte) (pixel >> 8);
      samples[at++] = (byte) pixel;
      if (bands == TRANSPARENT) {
        samples[at++] = (byte) (pixel >> 24);
      }
    }
    return samples;
  }
}
