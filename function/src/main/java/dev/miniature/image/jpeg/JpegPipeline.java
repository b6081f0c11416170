package dev.miniature.image.jpeg;

import dev.miniature.image.Bounds;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
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
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/// Makes thumbnails of JPEGs, where nothing has to be done to their colours: of grey or YCbCr in
/// sRGB. Whether it takes a picture shows before any pixel is decoded.
public final class JpegPipeline {
  private static final String ENGINE = "jpeg";

  private final Engines<JpegThumbnails> writers = new Engines<>(JpegThumbnails::new);
  private final Engines<JpegPixels> painters = new Engines<>(JpegPixels::new);

  /// One with nothing in it.
  public JpegPipeline() {}

  /// Makes a JPEG, unless it turns out larger than the caller has room for.
  ///
  /// @return empty if somebody else has to make it
  /// @throws BrokenImageException if the file's data is damaged or cut off
  /// @throws DeadlinePassedException if it took too long
  public Optional<Thumbnail> render(
      byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws BrokenImageException, DeadlinePassedException {
    Optional<JpegFile> taken = taken(original, header, recipe, bounds);
    JpegPlan plan = Plans.of(header, recipe);
    if (taken.isEmpty() || JpegThumbnails.refusal(taken.get(), plan).isPresent()) {
      return Optional.empty();
    }
    JpegFile file = taken.get();
    byte[] bytes = writers.work(writer -> writer.make(file, plan, bounds.deadline()::hasPassed));
    return bytes.length > bounds.mostBytes()
        ? Optional.empty()
        : Optional.of(new Thumbnail(ImageFormat.JPEG, canvas(header, recipe), bytes, ENGINE));
  }

  /// Makes the picture of a thumbnail that somebody else has to write.
  ///
  /// @return opaque pixels (`TYPE_INT_RGB`); empty if somebody else has to make them
  /// @throws BrokenImageException if the file's data is damaged or cut off
  /// @throws DeadlinePassedException if it took too long
  public Optional<BufferedImage> pixels(
      byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws BrokenImageException, DeadlinePassedException {
    Optional<JpegFile> taken = taken(original, header, recipe, bounds);
    JpegPlan plan = Plans.of(header, recipe);
    if (taken.isEmpty() || JpegPixels.refusal(taken.get(), plan).isPresent()) {
      return Optional.empty();
    }
    JpegFile file = taken.get();
    Dimensions canvas = canvas(header, recipe);
    BufferedImage picture =
        new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    return painters.work(painter -> {
      painter.make(file, plan, bounds.deadline()::hasPassed, pixels);
      return Optional.of(picture);
    });
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
