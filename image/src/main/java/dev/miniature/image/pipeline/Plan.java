package dev.miniature.image.pipeline;

import dev.miniature.image.Bounds;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Effort;
import dev.miniature.image.Finish;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;
import dev.miniature.image.OutputColour;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Recipe;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Everything that is known of a thumbnail before a pixel is decoded. Made once, by one rule for
/// all decoders and encoders; what the limits of pixels and frames allow is judged here and nowhere
/// else.
///
/// @param header what the original says of itself
/// @param layout where its pixels go
/// @param turn how they are turned once they are upright
/// @param frames how many of its frames are shown, at least 1
/// @param steps what is done to the pixels after decoding, in this order
/// @param keepsColours whether pixels stay in the original's colour space if they can
/// @param output the format to write
/// @param alternative a second format, which is sent if it takes fewer bytes
/// @param quality 1–100 on the scale of the output format, at which writing is tried first
/// @param adaptive whether the quality is chosen by the decoded pixels
/// @param effort the time that encoding may take
/// @param limit how large the file may become
public record Plan(
    ImageHeader header,
    Layout layout,
    Orientation turn,
    int frames,
    List<Step> steps,
    boolean keepsColours,
    ImageFormat output,
    Optional<ImageFormat> alternative,
    int quality,
    boolean adaptive,
    Effort effort,
    ByteLimit limit) {
  /// Copies the list.
  public Plan {
    steps = List.copyOf(steps);
  }

  /// Returns the plan for a recipe.
  ///
  /// @param writable the formats that can be written
  /// @throws TooManyPixelsException if even the first frame has more than `bounds` allow
  /// @throws TooManyBytesException if the thumbnail has longer sides than its format can store
  public static Plan of(ImageHeader header, Recipe recipe, Set<ImageFormat> writable, Bounds bounds)
      throws TooManyPixelsException, TooManyBytesException {
    return of(header, recipe, Layout.of(header.oriented(), recipe.framing()), writable, bounds);
  }

  /// Checks the number of pixels of one frame.
  ///
  /// @throws TooManyPixelsException if there are more than `most`
  public static void checkPixels(ImageHeader header, long most) throws TooManyPixelsException {
    if (header.decodedPixels() > most) {
      throw new TooManyPixelsException(
          String.format(
              Locale.ROOT,
              "%,d pixels to decode for %s; the limit is %,d",
              header.decodedPixels(),
              header.stored(),
              most));
    }
  }

  /// Returns the plan for a recipe with another layout than its own.
  ///
  /// @param layout the layout of the thumbnail
  /// @param writable the formats that can be written
  /// @throws TooManyPixelsException if even the first frame has more than `bounds` allow
  /// @throws TooManyBytesException if the thumbnail has longer sides than its format can store
  public static Plan of(
      ImageHeader header, Recipe recipe, Layout layout, Set<ImageFormat> writable, Bounds bounds)
      throws TooManyPixelsException, TooManyBytesException {
    checkPixels(header, bounds.maxPixels());
    ImageFormat output = recipe.output().of(header, writable);
    Dimensions canvas = layout.canvas();
    if (Math.max(canvas.width(), canvas.height()) > output.maxSide()) {
      throw new TooManyBytesException(
          String.format(
              Locale.ROOT, "%s for %s; the limit is %,d a side", canvas, output, output.maxSide()));
    }
    return new Plan(
        header,
        layout,
        recipe.framing().turn(),
        frames(header, output, bounds),
        PlannedSteps.of(layout, recipe.finish(), output),
        keepsColours(recipe.finish(), output),
        output,
        recipe.output().alternative(header, output, writable),
        Quality.first(output, recipe),
        recipe.quality().equals(QualityChoice.AUTO) && Quality.isOpen(output),
        recipe.effort(),
        ByteLimit.of(recipe.maxBytes(), bounds.maxBytes()));
  }

  /// Returns all frames if both formats are animated and the bounds allow it, else one.
  private static int frames(ImageHeader header, ImageFormat output, Bounds bounds) {
    boolean moves =
        header.format().storesAnimations()
            && output.storesAnimations()
            && header.frames() <= bounds.maxFrames()
            && header.stored().pixels() * header.frames() <= bounds.maxPixels();
    return moves ? header.frames() : 1;
  }

  /// Returns whether colours are kept: a GIF has no profile, and a picture whose colours are
  /// removed needs none.
  private static boolean keepsColours(Finish finish, ImageFormat output) {
    return finish.colour() == OutputColour.KEEP && output != ImageFormat.GIF && !finish.greyscale();
  }

  /// Returns the same plan for the first frame only.
  public Plan still() {
    return with(1, steps, quality, adaptive, limit);
  }

  /// Returns the same plan with this quality, chosen by the pixels.
  public Plan settledOn(int better) {
    return with(frames, steps, better, false, limit);
  }

  /// Returns the same plan with another output format, which stores alpha as well.
  public Plan writtenAs(ImageFormat other) {
    return new Plan(
        header,
        layout,
        turn,
        frames,
        steps,
        keepsColours,
        other,
        Optional.empty(),
        Quality.usual(other),
        false,
        effort,
        limit);
  }

  /// Returns the same plan with a smaller maximum for the file, at least 1.
  public Plan within(int bytes) {
    return with(frames, steps, quality, adaptive, new ByteLimit(bytes, limit.reason()));
  }

  /// Returns the same plan with these overlays as the last steps.
  public Plan withOverlays(List<Step.Overlay> overlays) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(overlays);
    return withSteps(all);
  }

  /// Returns the same plan with other steps.
  public Plan withSteps(List<Step> others) {
    return with(frames, others, quality, adaptive, limit);
  }

  private Plan with(int frames, List<Step> steps, int quality, boolean adaptive, ByteLimit limit) {
    return new Plan(
        header,
        layout,
        turn,
        frames,
        steps,
        keepsColours,
        output,
        alternative,
        quality,
        adaptive,
        effort,
        limit);
  }

  /// Returns the layout for pixels in the stored orientation.
  public Placement placement() {
    return Placement.of(layout, orientation());
  }

  /// Returns the orientation that turns the stored pixels into those of the thumbnail: the
  /// header's, then [#turn()].
  public Orientation orientation() {
    return header.orientation().then(turn);
  }

  /// Returns the number of output pixels over all frames.
  public long pixels() {
    return layout.canvas().pixels() * frames;
  }

  /// Returns whether the output may be transparent.
  public boolean alpha() {
    return PlannedSteps.leaveAlpha(header.alpha(), steps);
  }

  /// Returns whether the output stores chroma at half the size of luma, so that decoding it at full
  /// size would be wasted work.
  public boolean isColourHalved() {
    return Quality.halvesColour(output, quality);
  }
}
