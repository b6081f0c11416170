package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Crop;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.PixelRegion;
import dev.miniature.image.Recipe;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.subject.Subject;
import java.util.Set;

/// Finds the subject of a picture for a recipe with `gravity: smart` or `faces`. It analyses a
/// small version of the picture, which most decoders produce cheaply: for a JPEG of 1,127 pixels or
/// more, they decode only the first coefficient of each block.
final class SubjectSearch {
  private final Codecs codecs;
  private final OriginalBytes original;
  private final ImageHeader header;
  private final Bounds bounds;

  SubjectSearch(Codecs codecs, OriginalBytes original, ImageHeader header, Bounds bounds) {
    this.codecs = codecs;
    this.original = original;
    this.header = header;
    this.bounds = bounds;
  }

  /// Returns the recipe with a focal point instead of a gravity by content. Other recipes, and
  /// those that crop nothing, are returned unchanged.
  ///
  /// @throws ImageException if the picture cannot be decoded
  /// @throws DeadlinePassedException if it took too long
  Recipe settled(Recipe recipe) throws ImageException, DeadlinePassedException {
    Framing framing = recipe.framing();
    return framing.gravity() instanceof Gravity.Content sought
        ? settled(recipe, framing, sought)
        : recipe;
  }

  private Recipe settled(Recipe recipe, Framing framing, Gravity.Content sought)
      throws ImageException, DeadlinePassedException {
    PixelRegion part = framing.crop().of(header.oriented());
    Layout layout = layoutOf(part.size(), framing);
    if (layout.visible().equals(layout.scaled())) {
      return recipe;
    }
    double across = (double) layout.visible().width() / layout.scaled().width();
    double down = (double) layout.visible().height() / layout.scaled().height();
    Subject.Point point = look(framing.crop(), sought, across, down);
    return recipe.withFraming(framing.focusedOn(inWhole(point, part)));
  }

  /// Returns the layout of the cropped part before it is turned.
  private static Layout layoutOf(Dimensions part, Framing framing) {
    Box box = framing.turn().swapsSides() ? framing.box().transposed() : framing.box();
    return Layout.of(
        part,
        new Framing(
            box,
            framing.fit(),
            framing.enlarge(),
            Gravity.Direction.CENTRE,
            Crop.WHOLE,
            Orientation.UPRIGHT));
  }

  private Subject.Point look(Crop crop, Gravity.Content sought, double across, double down)
      throws ImageException, DeadlinePassedException {
    Framing whole = Framing.inside(Box.of(Subject.MAX_SIDE, Subject.MAX_SIDE)).withCrop(crop);
    Recipe recipe = Recipe.inside(whole.box()).withFraming(whole).withFormat(ImageFormat.PNG);
    Plan plan = Plan.of(header, recipe, Set.of(ImageFormat.PNG), bounds);
    try (Codecs.Prepared prepared = codecs.prepare(original.readAgain(), plan);
        MemoryBudget.Reservation _ =
            bounds.memory().reserve(prepared.decoding().memory(), bounds.deadline())) {
      Raster small = prepared.decoding().decode(bounds.deadline()).first();
      return Subject.of(small, sought, across, down);
    }
  }

  private Gravity.Focus inWhole(Subject.Point point, PixelRegion part) {
    Dimensions whole = header.oriented();
    return new Gravity.Focus(
        Fraction.of(part.left() + point.x() * part.size().width(), whole.width()),
        Fraction.of(part.top() + point.y() * part.size().height(), whole.height()));
  }
}
