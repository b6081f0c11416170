package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.JpegFrame;
import dev.miniature.image.header.TiffSamples;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.KeptSpace;
import dev.miniature.image.pipeline.OrientationTransform;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.RgbConversion;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Decodes with the readers of the JDK and of TwelveMonkeys, and with Thumbnailator, on any JDK. It
/// decodes only the first frame of an animation.
public final class Java2dDecoder implements Decoder {
  private static final Set<ImageFormat> UNREAD = EnumSet.of(ImageFormat.AVIF, ImageFormat.SVG);

  private final Set<ImageFormat> reads;

  /// Creates a decoder for those of these formats that it can read.
  public Java2dDecoder(Decoders decoders) {
    EnumSet<ImageFormat> formats = EnumSet.complementOf(EnumSet.copyOf(UNREAD));
    formats.retainAll(decoders.allowed());
    this.reads = Set.copyOf(formats);
  }

  @Override
  public String name() {
    return "java2d";
  }

  @Override
  public String version() {
    return "java2d-5";
  }

  @Override
  public Set<ImageFormat> reads() {
    return reads;
  }

  private boolean takes(OriginalBytes original, ImageFormat format) throws BrokenImageException {
    return reads.contains(format)
        && switch (format) {
          case JPEG -> JpegFrame.first(Bytes.of(original.whole())).isForJava();
          case TIFF -> TiffSamples.of(original.whole()).areForJava();
          case PNG, GIF, WEBP, AVIF, BMP, PSD, ICNS, TGA, PCX, PNM, SVG -> true;
        };
  }

  @Override
  public Optional<Decoding> prepare(OriginalBytes original, Plan plan) throws ImageException {
    if (!takes(original, plan.header().format())) {
      return Optional.empty();
    }
    SourceWindow window = SourceWindow.of(plan.header().stored(), plan.placement());
    MemoryEstimate memory = Java2dMemory.decoding(original.whole(), plan, window);
    return Optional.of(
        new Decoding() {
          @Override
          public MemoryEstimate memory() {
            return memory;
          }

          @Override
          public Picture decode(Deadline deadline) throws ImageException, DeadlinePassedException {
            return Java2dDecoder.decode(
                new Job(original.whole(), plan.header(), window, deadline),
                plan.orientation(),
                plan.keepsColours());
          }
        });
  }

  private static Picture decode(Job job, Orientation orientation, boolean keepsColours)
      throws ImageException, DeadlinePassedException {
    try {
      Decoded decoded = SafeDecoding.decode(job);
      job.deadline().check();
      Optional<KeptSpace> kept = keepsColours ? decoded.keepable() : Optional.empty();
      Raster stored = raster(kept.isEmpty() ? decoded : decoded.withoutSpace(), job.window());
      job.deadline().check();
      return Picture.still(
          OrientationTransform.upright(stored, orientation), decoded.isIndexed(), kept);
    } catch (OutOfMemoryError failure) {
      throw new TooManyPixelsException("Memory gave out", failure);
    }
  }

  /// Returns the picture scaled, cropped and in sRGB, or as it is without a space, in the stored
  /// orientation.
  private static Raster raster(Decoded decoded, SourceWindow window) {
    boolean ink = decoded.samples().channels() == SampleLayout.CMYK;
    BufferedImage halfway = (ink ? Srgb.ofInk(decoded) : decoded.samples()).picture();
    BufferedImage picture = Resizing.of(halfway, window);
    if (!ink) {
      decoded.profile().ifPresent(profile -> Srgb.convert(picture, profile));
    }
    Raster raster = Rasters.of(picture, decoded.isGrey());
    return decoded
        .encoding()
        .map(encoding -> new RgbConversion(encoding).convert(raster))
        .orElse(raster);
  }
}
