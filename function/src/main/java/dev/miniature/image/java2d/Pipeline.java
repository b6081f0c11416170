package dev.miniature.image.java2d;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyPixelsException;
import java.awt.image.BufferedImage;

/// The steps from file to file, in their order.
public final class Pipeline {
  private static final String ENGINE = "java2d";

  /// Samples, their sums and the picture made of them, while shrinking.
  private static final int BYTES_PER_HALFWAY_PIXEL = 16;

  /// The picture before and after turning, framing and conversion, and what a codec keeps of it.
  private static final int BYTES_PER_FINAL_PIXEL = 24;

  private final MemoryBudget budget;

  /// A pipeline that shares `budget` with all others.
  public Pipeline(MemoryBudget budget) {
    this.budget = budget;
  }

  /// Makes a thumbnail.
  ///
  /// @param format one that is written here: JPEG, PNG or GIF
  /// @throws TooManyPixelsException before anything is decoded, if it would take too much memory
  public Thumbnail run(
      byte[] file, ImageHeader header, Recipe recipe, ImageFormat format, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    return run(
        file,
        header,
        recipe,
        format,
        bounds,
        picture -> Encoding.encode(picture, format, recipe, bounds.mostBytes()));
  }

  /// Makes a thumbnail that is written elsewhere, in a format that need not be one of ours.
  ///
  /// @param writer turns the finished picture into a file
  /// @throws TooManyPixelsException before anything is decoded, if it would take too much memory
  public Thumbnail run(
      byte[] file,
      ImageHeader header,
      Recipe recipe,
      ImageFormat format,
      Bounds bounds,
      Writer writer)
      throws ImageException, DeadlinePassedException {
    Layout layout = Layout.of(header.oriented(), recipe);
    Dimensions scaled = header.orientation().apply(layout.scaled());
    Dimensions halfway = Halfway.between(header.stored(), scaled);
    long held =
        halfway.pixels() * BYTES_PER_HALFWAY_PIXEL
            + (scaled.pixels() + layout.canvas().pixels()) * BYTES_PER_FINAL_PIXEL;
    try (MemoryBudget.Reservation _ = budget.reserve(held, bounds.deadline())) {
      Job job = new Job(file, header, halfway, budget, bounds.deadline());
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
