package dev.miniature.image.jpeg;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.Recipe;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Works the core until the JIT has compiled it: code that runs for the first time takes twenty
/// times as long.
///
/// It is like requests in their variety, so that what the JIT learns from it holds for them: whole
/// and progressive files, every scale of decoding, cut, turned and padded.
final class WarmUp {
  /// Measured (docs/performance.md): after this a picture takes no longer than after ten times as
  /// many.
  private static final int ROUNDS = 70;

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Box[] BOXES = {
    Box.of(600, 600), Box.of(400, 400), Box.of(150, 150), Box.of(90, 90)
  };

  private WarmUp() {}

  /// Does it, on this thread.
  ///
  /// @param pause is called before every picture
  static void run(JpegPipeline pipeline, Runnable pause)
      throws IOException, BrokenImageException, DeadlinePassedException {
    pause.run();
    List<byte[]> photos = List.of(Photo.sequential(), Photo.progressive());
    List<Recipe> recipes = recipes();
    for (int round = 0; round < ROUNDS; round++) {
      for (Recipe recipe : recipes) {
        pause.run();
        byte[] photo = photos.get(round % 4 == 3 ? 1 : 0);
        Orientation orientation = round % 5 == 4 ? Orientation.ROTATE_90 : Orientation.UPRIGHT;
        Bounds bounds = new Bounds(Long.MAX_VALUE, 1, Integer.MAX_VALUE, Deadline.in(PATIENCE));
        var header =
            new ImageHeader(
                ImageFormat.JPEG, new Dimensions(Photo.WIDTH, Photo.HEIGHT), orientation, 1, false);
        boolean isMade =
            round % 3 == 2
                ? pipeline.pixels(photo, header, recipe, bounds).isPresent()
                : pipeline.render(photo, header, recipe, bounds).isPresent();
        if (!isMade) {
          throw new IllegalStateException("The core does not take its own picture");
        }
      }
    }
  }

  private static List<Recipe> recipes() {
    List<Recipe> recipes = new ArrayList<>();
    for (Box box : BOXES) {
      recipes.add(Recipe.inside(box));
    }
    recipes.add(Recipe.inside(BOXES[1]).withFit(Fit.COVER));
    recipes.add(Recipe.inside(BOXES[2]).withFit(Fit.CONTAIN));
    return recipes;
  }
}
