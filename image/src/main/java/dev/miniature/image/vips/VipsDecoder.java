package dev.miniature.image.vips;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.header.JpegFrame;
import dev.miniature.image.header.TiffSamples;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.vips.Vips;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Decodes the common formats and drawings with libvips.
public final class VipsDecoder implements Decoder {
  /// The version of the output, increased whenever a step or a setting changes the pixels.
  private static final int EDITION = 7;

  private final Set<ImageFormat> reads;

  /// Creates a decoder for those of these formats that libvips is used for, and unblocks them in
  /// libvips.
  ///
  /// @throws IllegalStateException if libvips is not available
  public VipsDecoder(Decoders decoders) {
    AllowedLoaders.open(decoders);
    LaterTasks.start();
    EnumSet<ImageFormat> formats = EnumSet.noneOf(ImageFormat.class);
    decoders.allowed().stream()
        .filter(format -> AllowedLoaders.loader(format).isPresent())
        .forEach(formats::add);
    this.reads = Set.copyOf(formats);
  }

  @Override
  public String name() {
    return "vips";
  }

  @Override
  public String version() {
    return "vips-" + Vips.version() + "-" + EDITION;
  }

  @Override
  public Set<ImageFormat> reads() {
    return reads;
  }

  @Override
  public ImageHeader header(OriginalBytes original) throws ImageException {
    return ImageHeaders.format(original.whole()).equals(Optional.of(ImageFormat.SVG))
        ? Drawings.header(original.whole())
        : Decoder.super.header(original);
  }

  /// Returns false for drawings, because librsvg cannot be stopped.
  @Override
  public boolean isStoppable(ImageFormat format) {
    return format != ImageFormat.SVG;
  }

  private boolean takes(OriginalBytes original, ImageFormat format) throws BrokenImageException {
    return reads.contains(format)
        && switch (format) {
          case JPEG -> JpegFrame.first(Bytes.of(original.whole())).isForLibvips();
          case TIFF -> TiffSamples.of(original.whole()).areForLibvips();
          case PNG, GIF, WEBP, AVIF, BMP, PSD, ICNS, TGA, PCX, PNM, SVG -> true;
        };
  }

  @Override
  public Optional<Decoding> prepare(OriginalBytes original, Plan plan) throws ImageException {
    if (!takes(original, plan.header().format())) {
      return Optional.empty();
    }
    boolean inJpegs =
        plan.header().format() == ImageFormat.TIFF && TiffSamples.of(original.whole()).areInJpegs();
    MemoryEstimate memory = VipsMemory.decoding(original.length(), plan, inJpegs);
    VipsPipeline pipeline = new VipsPipeline(original.whole(), plan, memory.offHeap());
    return Optional.of(
        new Decoding() {
          @Override
          public MemoryEstimate memory() {
            return memory;
          }

          @Override
          public Picture decode(Deadline deadline) throws ImageException, DeadlinePassedException {
            return pipeline.run(deadline);
          }
        });
  }
}
