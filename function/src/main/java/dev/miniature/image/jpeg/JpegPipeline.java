package dev.miniature.image.jpeg;

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
import dev.miniature.image.Rgb;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.header.EmbeddedProfile;
import dev.miniature.image.header.SrgbProfile;
import dev.miniature.jpeg.JpegPixels;
import dev.miniature.jpeg.JpegPlan;
import dev.miniature.jpeg.JpegThumbnails;
import dev.miniature.jpeg.read.Frame;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import java.util.Optional;

/// Makes thumbnails of JPEGs, where nothing has to be done to their colours: of grey or YCbCr in
/// sRGB. Whether it takes a picture shows before any pixel is decoded.
public final class JpegPipeline {
  private static final String ENGINE = "jpeg";

  private final Engines<JpegThumbnails> writers = new Engines<>(JpegThumbnails::new);
  private final Engines<Painter> painters = new Engines<>(Painter::new);

  /// One with nothing in it.
  public JpegPipeline() {}

  /// Makes a JPEG, unless it turns out larger than the caller has room for.
  ///
  /// @return empty if somebody else has to make it
  /// @throws ImageException if the file's data is damaged or cut off
  /// @throws DeadlinePassedException if it took too long
  public Optional<Thumbnail> render(
      byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    Optional<JpegFile> taken = taken(original, header, recipe, bounds);
    JpegPlan plan = Plans.of(header, recipe);
    if (taken.isEmpty() || JpegThumbnails.refusal(taken.get(), plan).isPresent()) {
      return Optional.empty();
    }
    JpegFile file = taken.get();
    MemoryEstimate memory = new MemoryEstimate(JpegThumbnails.memory(file, plan), 0);
    if (!bounds.memory().holds(memory)) {
      return Optional.empty();
    }
    try (MemoryBudget.Reservation _ = bounds.memory().reserve(memory, bounds.deadline())) {
      byte[] bytes = writers.work(writer -> writer.make(file, plan, bounds.deadline()::hasPassed));
      return bytes.length > bounds.mostBytes()
          ? Optional.empty()
          : Optional.of(new Thumbnail(ImageFormat.JPEG, canvas(header, recipe), bytes, ENGINE));
    }
  }

  /// Makes the picture of a thumbnail that somebody else has to write.
  ///
  /// @param writing what `writer` takes
  /// @param writer writes it
  /// @return empty if somebody else has to make it
  /// @throws ImageException if the file's data is damaged or cut off, or if it cannot be written
  /// @throws DeadlinePassedException if it took too long
  public Optional<Thumbnail> render(
      byte[] original,
      ImageHeader header,
      Recipe recipe,
      Bounds bounds,
      MemoryEstimate writing,
      PixelWriter writer)
      throws ImageException, DeadlinePassedException {
    Optional<JpegFile> taken = taken(original, header, recipe, bounds);
    JpegPlan plan = Plans.of(header, recipe);
    if (taken.isEmpty() || JpegPixels.refusal(taken.get(), plan).isPresent()) {
      return Optional.empty();
    }
    JpegFile file = taken.get();
    Dimensions size = canvas(header, recipe);
    MemoryEstimate memory = new MemoryEstimate(JpegPixels.memory(file, plan), 0).plus(writing);
    if (!bounds.memory().holds(memory)) {
      return Optional.empty();
    }
    try (MemoryBudget.Reservation _ = bounds.memory().reserve(memory, bounds.deadline())) {
      return Optional.of(
          painters.work(painter -> {
            byte[] rgb = painter.paint(file, plan, size, bounds.deadline()::hasPassed);
            return writer.write(rgb, size);
          }));
    }
  }

  private static Dimensions canvas(ImageHeader header, Recipe recipe) {
    return Layout.of(header.oriented(), recipe).canvas();
  }

  private static Optional<JpegFile> taken(
      byte[] original, ImageHeader header, Recipe recipe, Bounds bounds) {
    return header.format() == ImageFormat.JPEG
            && header.stored().pixels() <= bounds.mostPixels()
            && isSrgb(original)
        ? open(original, header.stored()).filter(file -> !needsColour(file.frame(), header, recipe))
        : Optional.empty();
  }

  private static boolean isSrgb(byte[] original) {
    return EmbeddedProfile.ofJpeg(original).map(SrgbProfile::describes).orElse(true);
  }

  /// The file, unless its header is one that others may know better what to say of.
  private static Optional<JpegFile> open(byte[] original, Dimensions judged) {
    try {
      JpegFile file = JpegFile.open(original);
      boolean isSame =
          file.frame().width() == judged.width() && file.frame().height() == judged.height();
      return isSame ? Optional.of(file) : Optional.empty();
    } catch (MalformedJpegException _) {
      return Optional.empty();
    }
  }

  /// Whether a grey picture is to be laid on a colour.
  private static boolean needsColour(Frame frame, ImageHeader header, Recipe recipe) {
    Rgb background = recipe.background().orElse(Rgb.WHITE);
    boolean isGrey =
        background.red() == background.green() && background.green() == background.blue();
    return frame.components().size() == 1
        && !isGrey
        && Layout.of(header.oriented(), recipe).isPadded();
  }
}
