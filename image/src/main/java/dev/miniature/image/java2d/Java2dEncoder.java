package dev.miniature.image.java2d;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Effort;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.pipeline.ColourQuantiser;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.ProfileInsertion;
import dev.miniature.image.pipeline.Quality;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.RasterPixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes one format with ImageIO, which is part of every JDK. It encodes only the first frame of
/// an animation.
public final class Java2dEncoder implements Encoder {
  /// The formats that it can write.
  public static final Set<ImageFormat> FORMATS =
      Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF);

  /// The longest side that the JDK's encoder supports, libjpeg's `JPEG_MAX_DIMENSION`.
  private static final int MAX_JPEG_SIDE = 65_500;

  /// The alpha from which a pixel of a GIF is opaque.
  private static final int SEEN = 128;

  private static final int OPAQUE = 255;

  private final ImageFormat format;

  /// @param format one of [#FORMATS]
  public Java2dEncoder(ImageFormat format) {
    this.format = format;
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
  public ImageFormat format() {
    return format;
  }

  @Override
  public Optional<String> refusal(Plan plan) {
    Dimensions canvas = plan.layout().canvas();
    int longest = Math.max(canvas.width(), canvas.height());
    return format == ImageFormat.JPEG && longest > MAX_JPEG_SIDE
        ? Optional.of(
            String.format(
                Locale.ROOT, "%,d pixels along a side, and JPEG is written with 65,500", longest))
        : Optional.empty();
  }

  @Override
  public MemoryEstimate memory(Plan plan) {
    return Java2dMemory.encoding(plan);
  }

  @Override
  public byte[] encode(Picture picture, int quality, Effort effort, Deadline deadline)
      throws DeadlinePassedException {
    deadline.check();
    Raster raster = picture.first();
    return switch (format) {
      case JPEG -> ProfileInsertion.intoJpeg(jpeg(raster, quality, effort), picture);
      case PNG -> ProfileInsertion.intoPng(png(raster), picture);
      case GIF -> gif(raster, Quality.colours(quality));
      case WEBP, AVIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG ->
          throw new IllegalArgumentException("Not written by Java2D: " + format);
    };
  }

  private static byte[] jpeg(Raster raster, int quality, Effort effort) {
    return switch (effort) {
      case NORMAL -> jpeg(raster, quality, ImageWriteParam.MODE_DISABLED);
      case SMALL ->
          shorter(
              jpeg(raster, quality, ImageWriteParam.MODE_DISABLED),
              jpeg(raster, quality, ImageWriteParam.MODE_DEFAULT));
    };
  }

  private static byte[] shorter(byte[] file, byte[] other) {
    return other.length < file.length ? other : file;
  }

  /// @param progressive the mode of ImageIO
  private static byte[] jpeg(Raster raster, int quality, int progressive) {
    return written(
        ImageFormat.JPEG,
        image(raster),
        param -> {
          param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          param.setCompressionQuality(quality / 100f);
          param.setProgressiveMode(progressive);
          if (param instanceof JPEGImageWriteParam tables) {
            tables.setOptimizeHuffmanTables(true);
          }
        });
  }

  private static byte[] png(Raster raster) {
    BufferedImage image = Palette.exact(raster).orElseGet(() -> image(raster));
    return written(ImageFormat.PNG, image, _ -> {});
  }

  private static byte[] gif(Raster raster, int colours) {
    Raster few = ColourQuantiser.of(withoutHalves(raster), colours);
    return written(ImageFormat.GIF, Palette.exact(few).orElseThrow(), _ -> {});
  }

  /// Makes each pixel opaque or transparent, because GIF has no partial transparency: from half
  /// opacity on, it is opaque.
  private static Raster withoutHalves(Raster raster) {
    if (!raster.format().hasAlpha()) {
      return raster;
    }
    byte[] samples = raster.samples().clone();
    int channels = raster.format().channels();
    for (int i = channels - 1; i < raster.length(); i += channels) {
      samples[i] = (byte) ((samples[i] & 0xFF) >= SEEN ? OPAQUE : 0);
    }
    return new Raster(raster.size(), raster.format(), samples);
  }

  private static BufferedImage image(Raster raster) {
    if (raster.format() == PixelFormat.GREY) {
      return Pictures.grey(raster.size(), raster.samples());
    }
    int type =
        raster.format().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(raster.size().width(), raster.size().height(), type);
    int[] pixels = RasterPixels.of(raster);
    System.arraycopy(pixels, 0, Pictures.pixels(image), 0, pixels.length);
    return image;
  }

  private static byte[] written(
      ImageFormat format, BufferedImage image, Consumer<ImageWriteParam> setting) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriter writer = ImageIoReaders.writer(format);
      try {
        ImageWriteParam param = writer.getDefaultWriteParam();
        setting.accept(param);
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, null), param);
      } finally {
        writer.dispose();
      }
    } catch (IOException impossible) { // it writes only into memory
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
