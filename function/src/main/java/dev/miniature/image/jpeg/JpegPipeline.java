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
import dev.miniature.jpeg.read.StoppedException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;

/// Makes JPEGs of JPEGs, where nothing has to be done to their colours.
public final class JpegPipeline {
  private static final String ENGINE = "jpeg";

  /// Code is compiled once for the whole process.
  private static final AtomicReference<Warmth> WARMTH = new AtomicReference<>(Warmth.COLD);

  /// One for each thread that was ever at work at the same time; each keeps its memory.
  private final Deque<JpegThumbnails> idle = new ConcurrentLinkedDeque<>();

  private final Deque<JpegPixels> idlePixels = new ConcurrentLinkedDeque<>();

  /// One with nothing in it.
  public JpegPipeline() {}

  /// Makes the thumbnail, if it is one of those that are made here: from grey or YCbCr in sRGB to
  /// JPEG, and not larger than the caller has room for. Whether it is shows before any pixel is
  /// decoded, except for its length in bytes.
  ///
  /// @return empty if somebody else has to make it
  /// @throws BrokenImageException if the file's data is damaged or cut off
  /// @throws DeadlinePassedException if it took too long
  public Optional<Thumbnail> render(
      byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws BrokenImageException, DeadlinePassedException {
    Optional<JpegFile> file = taken(original, header, bounds);
    JpegPlan plan = Plans.of(header, recipe);
    if (file.isEmpty()
        || JpegThumbnails.refusal(file.get(), plan).isPresent()
        || needsColour(file.get().frame(), header, recipe)) {
      return Optional.empty();
    }
    byte[] bytes = make(file.get(), plan, bounds);
    return bytes.length > bounds.mostBytes()
        ? Optional.empty()
        : Optional.of(
            new Thumbnail(
                ImageFormat.JPEG, Layout.of(header.oriented(), recipe).canvas(), bytes, ENGINE));
  }

  /// Makes the picture of a thumbnail that somebody else has to write, if it is one of those that
  /// are made here.
  ///
  /// @return opaque pixels (`TYPE_INT_RGB`); empty if somebody else has to make them
  /// @throws BrokenImageException if the file's data is damaged or cut off
  /// @throws DeadlinePassedException if it took too long
  public Optional<BufferedImage> pixels(
      byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws BrokenImageException, DeadlinePassedException {
    Optional<JpegFile> file = taken(original, header, bounds);
    JpegPlan plan = Plans.of(header, recipe);
    if (file.isEmpty() || JpegPixels.refusal(file.get(), plan).isPresent()) {
      return Optional.empty();
    }
    Dimensions canvas = Layout.of(header.oriented(), recipe).canvas();
    BufferedImage picture =
        new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    JpegPixels waiting = idlePixels.poll();
    JpegPixels core = waiting == null ? new JpegPixels() : waiting;
    try {
      core.make(file.get(), plan, bounds.deadline()::hasPassed, pixels);
      return Optional.of(picture);
    } catch (MalformedJpegException malformed) {
      throw new BrokenImageException(String.valueOf(malformed.getMessage()), malformed);
    } catch (StoppedException _) {
      throw new DeadlinePassedException();
    } finally {
      idlePixels.push(core);
    }
  }

  private static Optional<JpegFile> taken(byte[] original, ImageHeader header, Bounds bounds) {
    return header.format() == ImageFormat.JPEG
            && header.stored().pixels() <= bounds.mostPixels()
            && isSrgb(original)
        ? open(original, header.stored())
        : Optional.empty();
  }

  /// Whether it has been worked until it was compiled.
  public static boolean isWarm() {
    return WARMTH.get() == Warmth.WARM;
  }

  /// Works the engine until it is compiled, which takes a core some seconds. Where that has been
  /// done in this process, or is being done, there is nothing to do.
  ///
  /// @param pause is called before every picture
  public void warmUp(Runnable pause) {
    if (!WARMTH.compareAndSet(Warmth.COLD, Warmth.WARMING)) {
      return;
    }
    try {
      WarmUp.run(this, pause);
      WARMTH.set(Warmth.WARM);
    } catch (IOException | BrokenImageException | DeadlinePassedException impossible) {
      throw new IllegalStateException("The core cannot make its own pictures", impossible);
    }
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

  private byte[] make(JpegFile file, JpegPlan plan, Bounds bounds)
      throws BrokenImageException, DeadlinePassedException {
    JpegThumbnails waiting = idle.poll();
    JpegThumbnails thumbnails = waiting == null ? new JpegThumbnails() : waiting;
    try {
      return thumbnails.make(file, plan, bounds.deadline()::hasPassed);
    } catch (MalformedJpegException malformed) {
      throw new BrokenImageException(String.valueOf(malformed.getMessage()), malformed);
    } catch (StoppedException _) {
      throw new DeadlinePassedException();
    } finally {
      idle.push(thumbnails);
    }
  }

  private enum Warmth {
    COLD,
    WARMING,
    WARM
  }
}
