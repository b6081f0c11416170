package dev.miniature.image.jpeg;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Effort;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.ProfileInsertion;
import dev.miniature.image.pipeline.Quality;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.jpeg.JpegEncoder;
import dev.miniature.jpeg.write.Subsampling;
import java.util.Locale;
import java.util.Optional;

/// Encodes JPEG with the core, so that JPEG thumbnails look the same and take as few bytes,
/// whatever the format of the original.
public final class CoreEncoder implements Encoder {
  /// The largest picture in pixels, as in [CoreDecoder]. Encoding cannot be stopped, and needs up
  /// to 36 bytes of heap a pixel; libvips encodes larger pictures.
  private static final long MAX_PIXELS = 4_000_000;

  private final JpegEnginePool<JpegEncoder> engines = new JpegEnginePool<>(JpegEncoder::new);

  /// Creates an encoder.
  public CoreEncoder() {}

  @Override
  public String name() {
    return CoreDecoder.NAME;
  }

  @Override
  public String version() {
    return CoreDecoder.VERSION;
  }

  @Override
  public ImageFormat format() {
    return ImageFormat.JPEG;
  }

  @Override
  public Optional<String> refusal(Plan plan) {
    return plan.pixels() > MAX_PIXELS
        ? Optional.of(String.format(Locale.ROOT, "%,d pixels to write", plan.pixels()))
        : Optional.empty();
  }

  @Override
  public MemoryEstimate memory(Plan plan) {
    long copy = plan.keepsColours() ? copyOfFile(plan) : 0;
    return new MemoryEstimate(usual(plan) + copy, 0);
  }

  /// Returns the maximum bytes of a second copy of the file, which gets a profile: half of what
  /// encoding takes.
  static long copyOfFile(Plan plan) {
    return usual(plan) / 2;
  }

  private static long usual(Plan plan) {
    return JpegEncoder.memory(plan.pixels(), plan.isColourHalved(), plan.effort() == Effort.SMALL);
  }

  @Override
  public byte[] encode(Picture picture, int quality, Effort effort, Deadline deadline)
      throws ImageException, DeadlinePassedException {
    deadline.check();
    Raster raster = picture.frames().getFirst();
    Dimensions size = raster.size();
    Subsampling subsampling = subsampling(raster, quality);
    try (JpegEnginePool<JpegEncoder>.Loan loan = engines.lend()) {
      byte[] file =
          loan.work(engine ->
              switch (effort) {
                case NORMAL ->
                    engine.encode(
                        raster.samples(), size.width(), size.height(), subsampling, quality);
                case SMALL ->
                    engine.encodeSmallest(
                        raster.samples(),
                        size.width(),
                        size.height(),
                        subsampling,
                        quality,
                        deadline::hasPassed);
              });
      return ProfileInsertion.intoJpeg(file, picture);
    }
  }

  private static Subsampling subsampling(Raster raster, int quality) {
    return switch (raster.format()) {
      case GREY -> Subsampling.GREY;
      case RGB ->
          Quality.halvesColour(ImageFormat.JPEG, quality) ? Subsampling.S420 : Subsampling.S444;
      case GREY_STRAIGHT_ALPHA, RGB_STRAIGHT_ALPHA ->
          throw new IllegalArgumentException("JPEG has no transparency");
    };
  }
}
