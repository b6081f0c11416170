package dev.miniature.image.vips;

import dev.miniature.image.Bounds;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The steps from a file to a smaller file, in order.
///
/// Until the last of them, saving, nothing is computed: then the rows run through all the others.
public final class VipsPipeline {
  private static final String ENGINE = "vips";

  /// What it writes.
  public static final Set<ImageFormat> WRITES =
      Set.of(
          ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.AVIF);

  private final byte[] original;
  private final ImageHeader header;
  private final Recipe recipe;
  private final Bounds bounds;
  private final ImageFormat format;
  private final Layout layout;
  private final int frames;

  private VipsPipeline(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds) {
    this.original = original;
    this.header = header;
    this.recipe = recipe;
    this.bounds = bounds;
    this.format = recipe.output().of(header, WRITES);
    this.layout = Layout.of(header.oriented(), recipe);
    int all = Frames.toRender(header, format, bounds);
    this.frames = all == 1 || bounds.memory().holds(memory(all)) ? all : 1;
  }

  private MemoryEstimate memory(int rendered) {
    return VipsMemory.of(original.length, header, layout, format, rendered);
  }

  /// Whether files of this format are read by libvips.
  public static boolean reads(ImageFormat format) {
    return switch (format) {
      case JPEG, PNG, GIF, WEBP, AVIF, TIFF, SVG -> true;
      case BMP, PSD, ICNS, TGA, PCX, PNM -> false;
    };
  }

  /// Lets in the files that are to be read. Has to come first.
  public static void open(Decoders decoders) {
    Readers.open(decoders);
  }

  /// Makes the thumbnail.
  ///
  /// @throws ImageException if the original does not give one
  /// @throws DeadlinePassedException if it took too long
  public static Thumbnail render(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    if (header.stored().pixels() > bounds.mostPixels()) {
      throw new TooManyPixelsException(
          header.stored() + " is more than " + bounds.mostPixels() + " pixels");
    }
    return new VipsPipeline(original, asDecoded(header), recipe, bounds).render();
  }

  /// libheif turns a picture upright by itself.
  private static ImageHeader asDecoded(ImageHeader header) {
    return header.format() == ImageFormat.AVIF ? header.turned() : header;
  }

  private Thumbnail render() throws ImageException, DeadlinePassedException {
    long pixels = layout.canvas().pixels() * frames;
    try (MemoryBudget.Reservation _ = bounds.memory().reserve(memory(frames), bounds.deadline())) {
      byte[] file = Encoding.fitting(format, recipe.quality(), pixels, bounds, this::attempt);
      return new Thumbnail(format, layout.canvas(), file, ENGINE);
    }
  }

  private byte[] attempt(Encoding encoding) throws ImageException, DeadlinePassedException {
    try {
      return attempt(encoding, Tolerance.OF_NOTHING);
    } catch (VipsException complaint) {
      bounds.deadline().check();
      if (!Tolerance.isHarmless(complaint)) {
        throw Failures.asImage(complaint);
      }
    }
    try {
      return attempt(encoding, Tolerance.OF_COMPLAINTS);
    } catch (VipsException failure) {
      bounds.deadline().check();
      throw Failures.asImage(failure);
    }
  }

  private byte[] attempt(Encoding encoding, Tolerance tolerance)
      throws VipsException, BrokenImageException {
    try (VipsScope scope = new VipsScope();
        Watch _ = Watch.over(scope, bounds.deadline())) {
      Placement placement = Placement.of(layout, header.orientation());
      Source source = Opening.open(scope, original, header, placement.scaled(), frames, tolerance);
      boolean fewColours = source.image().has("palette");
      return picture(source, placement).save(encoding.suffix(fewColours));
    }
  }

  private VipsImage picture(Source source, Placement placement) throws VipsException {
    List<VipsImage> pictures = new ArrayList<>();
    for (Source frame : Frames.of(source)) {
      pictures.add(frame(frame, placement));
    }
    return Frames.joined(pictures, layout.canvas());
  }

  private VipsImage frame(Source source, Placement placement) throws VipsException {
    VipsImage scaled = Scaling.to(placement.scaled(), source);
    VipsImage visible = placement.cropped(scaled);
    VipsImage coloured = Colours.toSrgb(visible);
    VipsImage upright = Turning.upright(coloured, header.orientation());
    return Canvas.under(upright, layout, recipe.background(), format);
  }
}
