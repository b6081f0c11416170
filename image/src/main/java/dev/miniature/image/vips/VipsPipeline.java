package dev.miniature.image.vips;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.header.JpegData;
import dev.miniature.image.header.LeanPng;
import dev.miniature.image.header.MendedPng;
import dev.miniature.image.header.PngEncoding;
import dev.miniature.image.header.RgbEncoding;
import dev.miniature.image.pipeline.KeptSpace;
import dev.miniature.image.pipeline.OrientationTransform;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Placement;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.RgbConversion;
import dev.miniature.image.pipeline.Timing;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Runs the steps from a file to pixels, in order.
///
/// Nothing is computed until the last step, which pulls rows through all the others.
final class VipsPipeline {
  private final byte[] original;
  private final long memory;
  private final ImageHeader header;
  private final int frames;
  private final Orientation orientation;
  private final Placement placement;
  private final boolean keepsColours;

  /// @param memory what libvips may ask for, in bytes
  VipsPipeline(byte[] original, Plan plan, long memory) {
    this.original = original;
    this.memory = memory;
    this.header = asDecoded(plan.header());
    this.frames = plan.frames();
    this.orientation = header.orientation().then(plan.turn());
    this.placement = Placement.of(plan.layout(), orientation);
    this.keepsColours = plan.keepsColours();
  }

  /// Returns the header as libvips decodes it: libheif applies the orientation itself.
  private static ImageHeader asDecoded(ImageHeader header) {
    return header.format() == ImageFormat.AVIF ? header.turned() : header;
  }

  /// Runs the steps. Damage in a PNG is not judged by libpng, because it rejects some files that
  /// contain every row.
  Picture run(Deadline deadline) throws ImageException, DeadlinePassedException {
    if (header.format() == ImageFormat.JPEG) {
      JpegData.check(original, deadline);
    }
    try {
      return decoded(original, deadline);
    } catch (BrokenImageException broken) {
      if (header.format() != ImageFormat.PNG) {
        throw broken;
      }
    }
    return decoded(MendedPng.of(LeanPng.of(original), deadline), deadline);
  }

  private Picture decoded(byte[] file, Deadline deadline)
      throws ImageException, DeadlinePassedException {
    VipsFailures.requireRoom(memory);
    try {
      return read(file, deadline);
    } catch (VipsException failure) {
      deadline.check();
      throw VipsFailures.asImage(failure, memory);
    } catch (OutOfMemoryError failure) {
      throw VipsFailures.asImage(failure);
    } finally {
      HeapTrimming.afterRender(memory);
    }
  }

  private Picture read(byte[] file, Deadline deadline) throws ImageException, VipsException {
    try (VipsScope scope = new VipsScope();
        DeadlineWatch _ = DeadlineWatch.over(scope, deadline)) {
      Source source = Opening.open(scope, file, header, placement.scaled(), frames);
      Optional<RgbEncoding> encoding = encoding();
      Optional<KeptSpace> kept = kept(source.image(), encoding);
      List<VipsImage> images = new ArrayList<>();
      for (Source frame : Frames.of(source)) {
        VipsImage scaled = scaled(frame);
        images.add(kept.isPresent() ? Colours.withoutProfile(scaled) : Colours.toSrgb(scaled));
      }
      return new Picture(
          rasters(Frames.joined(images), kept.isPresent() ? Optional.empty() : encoding),
          timing(source),
          source.image().has("palette"),
          kept);
    }
  }

  /// Returns the encoding of a PNG that defines it without a profile.
  private Optional<RgbEncoding> encoding() {
    return header.format() == ImageFormat.PNG ? PngEncoding.of(original) : Optional.empty();
  }

  private Optional<KeptSpace> kept(VipsImage image, Optional<RgbEncoding> encoding) {
    if (!keepsColours) {
      return Optional.empty();
    }
    return encoding.isPresent() ? KeptSpace.of(encoding.get()) : Colours.kept(image);
  }

  private Timing timing(Source source) {
    return frames == 1
        ? Timing.STILL
        : new Timing(
            source.image().numbers("delay").stream().limit(frames).toList(),
            source.image().number("loop").orElse(0));
  }

  private VipsImage scaled(Source source) throws VipsException {
    VipsImage scaled = Scaling.to(placement.scaled(), source);
    Dimensions visible = placement.visible();
    return placement.crops()
        ? scaled.crop(placement.left(), placement.top(), visible.width(), visible.height())
        : scaled;
  }

  /// Computes the pixels of all frames at once.
  private List<Raster> rasters(VipsImage joined, Optional<RgbEncoding> encoding)
      throws VipsException {
    Optional<BoxCompensation> compensation = BoxCompensation.of(header, placement.scaled());
    Optional<RgbConversion> conversion = encoding.map(RgbConversion::new);
    PixelFormat format = PixelFormat.ofChannels(joined.bands());
    byte[] samples = joined.pixels();
    List<Raster> rasters = new ArrayList<>();
    int length = samples.length / frames;
    for (int i = 0; i < frames; i++) {
      byte[] frame =
          frames == 1 ? samples : Arrays.copyOfRange(samples, i * length, (i + 1) * length);
      Raster stored = new Raster(placement.visible(), format, frame);
      compensation.ifPresent(known -> known.apply(stored));
      rasters.add(
          OrientationTransform.upright(
              conversion.map(known -> known.convert(stored)).orElse(stored), orientation));
    }
    return rasters;
  }
}
