package dev.miniature.image.java2d;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyPixelsException;
import java.awt.image.BufferedImage;

/// The steps from file to file, in their order.
public final class Pipeline {
  private static final String ENGINE = "java2d";

  private static final MemoryEstimate NO_MORE = new MemoryEstimate(0, 0);

  /// One for all pictures.
  public Pipeline() {}

  /// Makes a thumbnail.
  ///
  /// @param format one that is written here: JPEG, PNG or GIF
  /// @throws dev.miniature.image.TooMuchMemoryException before anything is decoded
  public Thumbnail run(
      byte[] file, ImageHeader header, Recipe recipe, ImageFormat format, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    return run(
        file,
        header,
        recipe,
        format,
        bounds,
        NO_MORE,
        picture -> Encoding.encode(picture, format, recipe, bounds.mostBytes()));
  }

  /// Makes a thumbnail that is written elsewhere, in a format that need not be one of ours.
  ///
  /// @param writing what `writer` takes
  /// @param writer turns the finished picture into a file
  /// @throws dev.miniature.image.TooMuchMemoryException before anything is decoded
  public Thumbnail run(
      byte[] file,
      ImageHeader header,
      Recipe recipe,
      ImageFormat format,
      Bounds bounds,
      MemoryEstimate writing,
      Writer writer)
      throws ImageException, DeadlinePassedException {
    Layout layout = Layout.of(header.oriented(), recipe);
    Dimensions scaled = header.orientation().apply(layout.scaled());
    Dimensions halfway = Halfway.between(header.stored(), scaled);
    MemoryEstimate memory =
        Java2dMemory.of(file, header, halfway, scaled, layout.canvas()).plus(writing);
    try (MemoryBudget.Reservation _ = bounds.memory().reserve(memory, bounds.deadline())) {
      Job job = new Job(file, header, halfway, bounds.deadline());
      BufferedImage picture = upright(Decoding.decode(job), scaled, header, bounds);
      BufferedImage framed = Framing.frame(picture, layout, recipe, format.storesAlpha());
      bounds.deadline().check();
      byte[] bytes = writer.write(framed);
      return new Thumbnail(format, layout.canvas(), bytes, ENGINE);
    } catch (OutOfMemoryError failure) {
      throw new TooManyPixelsException("Memory gave out", failure);
    }
  }

  /// Turns a finished picture into a file.
  @FunctionalInterface
  public interface Writer {
    /// The picture as a file.
    ///
    /// @param picture opaque (`TYPE_INT_RGB`), or transparent with colours multiplied by alpha
    ///   (`TYPE_INT_ARGB_PRE`)
    byte[] write(BufferedImage picture) throws ImageException, DeadlinePassedException;
  }

  private static BufferedImage upright(
      Decoded decoded, Dimensions scaled, ImageHeader header, Bounds bounds)
      throws DeadlinePassedException {
    boolean ink = decoded.samples().channels() == Channels.CMYK;
    BufferedImage halfway = (ink ? Srgb.ofInk(decoded) : decoded.samples()).picture();
    bounds.deadline().check();
    BufferedImage picture = Resizing.to(scaled, halfway);
    if (!ink) {
      decoded.profile().ifPresent(profile -> Srgb.convert(picture, profile));
    }
    bounds.deadline().check();
    return Turning.upright(picture, header.orientation());
  }
}
