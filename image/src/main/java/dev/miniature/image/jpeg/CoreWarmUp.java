package dev.miniature.image.jpeg;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.Plan;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// Exercises the core until the JIT has compiled it, because its first picture takes more than ten
/// times as long as its thousandth.
///
/// The pictures are as varied as in requests, so that the JIT's profile fits them: sequential and
/// progressive files, every scale of decoding, cropping, turning and padding.
public final class CoreWarmUp {
  /// The number of rounds, measured on one core of 2026, from 2 MP to 512: after this number, which
  /// takes 4.2 s of CPU time including the compilers, the next pictures take 7.0 to 7.7 ms, and
  /// later ones 6.8.
  private static final int ROUNDS = 45;

  private static final int WIDTH = 1_200;
  private static final int HEIGHT = 900;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Boxes for which blocks are decoded to 8, 4, 3, 2 and 1 samples per side.
  private static final Box[] BOXES = {
    Box.of(600, 600), Box.of(480, 480), Box.of(400, 400), Box.of(150, 150), Box.of(90, 90)
  };

  /// Code is compiled once per process.
  private static final AtomicReference<State> STATE = new AtomicReference<>(State.COLD);

  private CoreWarmUp() {}

  /// Warms up the core on this thread. If another thread in this process has done so, or is doing
  /// so, the method returns at once.
  ///
  /// @param goOn is called before every picture, and may pause; the warm-up ends if it returns
  ///   false
  public static void run(JpegLane lane, CoreDecoder decoder, BooleanSupplier goOn) {
    if (!STATE.compareAndSet(State.COLD, State.WARMING)) {
      return;
    }
    try {
      work(lane, decoder, goOn);
      STATE.set(State.WARM);
    } catch (IOException | ImageException | DeadlinePassedException impossible) {
      throw new IllegalStateException("The core cannot make its own pictures", impossible);
    }
  }

  private static void work(JpegLane lane, CoreDecoder decoder, BooleanSupplier goOn)
      throws IOException, ImageException, DeadlinePassedException {
    if (!goOn.getAsBoolean()) {
      return;
    }
    Photo photo = new Photo(WIDTH, HEIGHT);
    List<OriginalBytes> files =
        List.of(OriginalBytes.of(photo.sequential()), OriginalBytes.of(photo.progressive()));
    List<Recipe> recipes = recipes();
    for (int round = 0; round < ROUNDS; round++) {
      OriginalBytes file = files.get(round % 4 == 3 ? 1 : 0);
      Orientation orientation = round % 5 == 4 ? Orientation.ROTATE_90 : Orientation.UPRIGHT;
      var header =
          new ImageHeader(ImageFormat.JPEG, new Dimensions(WIDTH, HEIGHT), orientation, 1, false);
      for (Recipe recipe : recipes) {
        if (!goOn.getAsBoolean()) {
          return;
        }
        Deadline deadline = Deadline.in(PATIENCE);
        if (round % 3 == 2) {
          decode(decoder, file, plan(header, recipe.withFormat(ImageFormat.WEBP)), deadline);
        } else {
          lane.prepare(file, plan(header, recipe.withFormat(ImageFormat.JPEG)))
              .orElseThrow()
              .run(deadline);
        }
      }
    }
  }

  private static void decode(CoreDecoder decoder, OriginalBytes file, Plan plan, Deadline deadline)
      throws ImageException, DeadlinePassedException {
    try (Decoding decoding = decoder.prepare(file, plan).orElseThrow()) {
      decoding.decode(deadline);
    }
  }

  private static Plan plan(ImageHeader header, Recipe recipe) throws ImageException {
    return Plan.of(
        header,
        recipe,
        Set.of(),
        new Bounds(Long.MAX_VALUE, 1, Integer.MAX_VALUE, Deadline.in(PATIENCE)));
  }

  private static List<Recipe> recipes() {
    List<Recipe> recipes = new ArrayList<>();
    for (Box box : BOXES) {
      recipes.add(Recipe.inside(box));
    }
    recipes.add(Recipe.inside(BOXES[2]).withFit(Fit.COVER));
    recipes.add(Recipe.inside(BOXES[3]).withFit(Fit.CONTAIN));
    return recipes;
  }

  private enum State {
    COLD,
    WARMING,
    WARM
  }
}
