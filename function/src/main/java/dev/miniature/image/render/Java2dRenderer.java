package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.java2d.Pipeline;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The renderer that runs on any JDK: decoders of the JDK and of TwelveMonkeys, Thumbnailator, and
/// no native code of ours.
public final class Java2dRenderer implements Renderer {
  private static final long MOST_PIXELS = 100_000_000;

  private static final Set<ImageFormat> UNREAD = EnumSet.of(ImageFormat.AVIF, ImageFormat.SVG);

  private final Decoders decoders;
  private final Pipeline pipeline = new Pipeline();

  /// A renderer that reads the usual formats.
  public Java2dRenderer() {
    this(Decoders.usual());
  }

  /// A renderer that reads these formats, as far as it can.
  public Java2dRenderer(Decoders decoders) {
    this.decoders = decoders;
  }

  @Override
  public String name() {
    return "java2d";
  }

  @Override
  public String version() {
    return "java2d-2";
  }

  @Override
  public Set<ImageFormat> reads() {
    Set<ImageFormat> formats = EnumSet.complementOf(EnumSet.copyOf(UNREAD));
    formats.retainAll(decoders.allowed());
    return formats;
  }

  @Override
  public Set<ImageFormat> writes() {
    return Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF);
  }

  /// 100 million, or as many as there are bytes for in half of the heap. What a picture really
  /// needs depends on its format, since most are shrunk while they are decoded; that is judged
  /// before each decode.
  @Override
  public long defaultPixelLimit() {
    return Math.min(MOST_PIXELS, MemoryBudget.heapShare());
  }

  @Override
  public ImageHeader header(byte[] original) throws ImageException {
    ImageFormat format = ImageHeaders.format(original, decoders);
    if (UNREAD.contains(format)) {
      throw new UnknownFormatException(format + " is not read by Java2D");
    }
    return ImageHeaders.judged(original);
  }

  @Override
  public Thumbnail render(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    bounds.deadline().check();
    if (header.stored().pixels() > bounds.mostPixels()) {
      throw new TooManyPixelsException(
          String.format(
              Locale.ROOT, "%s are more than %,d pixels", header.stored(), bounds.mostPixels()));
    }
    ImageFormat format = recipe.output().of(header, writes());
    return pipeline.run(original, header, recipe, format, bounds);
  }
}
