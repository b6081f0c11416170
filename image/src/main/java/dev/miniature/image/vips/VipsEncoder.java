package dev.miniature.image.vips;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Effort;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.ProfileInsertion;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.vips.Interpretation;
import dev.miniature.vips.Vips;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Encodes one format with libvips.
public final class VipsEncoder implements Encoder {
  /// The formats that it can write.
  public static final Set<ImageFormat> FORMATS =
      Set.of(
          ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.AVIF);

  /// The version of the output, increased whenever a setting changes the bytes.
  private static final int EDITION = 5;

  private final ImageFormat format;

  /// @param format one of [#FORMATS]
  public VipsEncoder(ImageFormat format) {
    this.format = format;
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
  public ImageFormat format() {
    return format;
  }

  @Override
  public Optional<String> refusal(Plan plan) {
    return format == ImageFormat.AVIF && plan.pixels() > SaveOptions.MAX_AVIF_PIXELS
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%,d pixels, and %,d can be written as AVIF",
                plan.pixels(),
                SaveOptions.MAX_AVIF_PIXELS))
        : Optional.empty();
  }

  @Override
  public MemoryEstimate memory(Plan plan) {
    return VipsMemory.encoding(plan);
  }

  @Override
  public byte[] encode(Picture picture, int quality, Effort effort, Deadline deadline)
      throws ImageException, DeadlinePassedException {
    long pixels = picture.size().pixels() * picture.frames().size();
    SaveOptions options =
        new SaveOptions(
            format, quality, effort, pixels, picture.indexed(), picture.space().isPresent());
    boolean alpha = picture.format().hasAlpha();
    long memory =
        VipsMemory.encoding(format, effort, picture.size(), picture.frames().size(), alpha);
    VipsFailures.requireRoom(memory);
    try (VipsScope scope = new VipsScope();
        DeadlineWatch _ = DeadlineWatch.over(scope, deadline)) {
      return withProfile(shortest(image(scope, picture), options), picture);
    } catch (VipsException failure) {
      deadline.check();
      throw VipsFailures.asImage(failure, memory);
    } catch (OutOfMemoryError failure) {
      throw VipsFailures.asImage(failure);
    } finally {
      HeapTrimming.afterRender(memory);
    }
  }

  /// Returns the file with the picture's profile, if libvips has not written it.
  private byte[] withProfile(byte[] file, Picture picture) {
    return switch (format) {
      case JPEG -> ProfileInsertion.intoJpeg(file, picture);
      case PNG -> ProfileInsertion.intoPng(file, picture);
      case WEBP, AVIF, GIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> file;
    };
  }

  private static byte[] shortest(VipsImage image, SaveOptions options) throws VipsException {
    byte[] file = image.save(options.suffix());
    if (options.alternative().isEmpty()) {
      return file;
    }
    byte[] other = image.save(options.alternative().get());
    return other.length < file.length ? other : file;
  }

  private static VipsImage image(VipsScope scope, Picture picture) throws VipsException {
    VipsImage image = pixels(scope, picture).as(interpretation(picture));
    VipsImage tagged =
        picture.space().isPresent()
            ? image.with(Colours.PROFILE, picture.space().get().profile(false))
            : image;
    return picture.frames().size() == 1
        ? tagged
        : tagged
            .with("page-height", picture.size().height())
            .with("delay", picture.timing().delays())
            .with("loop", picture.timing().loops());
  }

  private static VipsImage pixels(VipsScope scope, Picture picture) throws VipsException {
    int width = picture.size().width();
    int height = picture.size().height();
    int channels = picture.format().channels();
    return picture.frames().size() == 1
        ? scope.pixels(picture.first().samples(), width, height, channels)
        : scope.frames(
            picture.frames().stream().map(Raster::samples).toList(), width, height, channels);
  }

  private static Interpretation interpretation(Picture picture) {
    return picture.format().isGrey() ? Interpretation.GREY : Interpretation.SRGB;
  }
}
