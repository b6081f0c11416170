package dev.miniature.image.subject;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Gravity;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Raster;
import java.util.Random;
import java.util.Set;

/// Exercises the search for a subject until the JIT has compiled it. The first search for faces
/// also reads the weights of the network.
public final class SubjectWarmUp {
  /// Measured on one core of 2026: the first search for faces takes 120 ms, the second 44, and from
  /// the sixtieth on the time is constant.
  private static final int ROUNDS = 80;

  private static final double KEPT = 0.6;

  private SubjectWarmUp() {}

  /// Searches a picture repeatedly.
  ///
  /// @param sought the kinds of subject to search for; if there are none, nothing happens
  /// @param pause is called before every search
  public static void run(Set<Gravity.Content> sought, Runnable pause) {
    Raster picture = picture();
    for (int round = 0; round < ROUNDS; round++) {
      for (Gravity.Content content : sought) {
        pause.run();
        Subject.of(picture, content, KEPT, 1);
      }
    }
  }

  /// Coloured noise without a face, so that the search after a failed face detection is exercised,
  /// too.
  private static Raster picture() {
    Raster picture =
        Raster.blank(new Dimensions(Subject.MAX_SIDE, Subject.MAX_SIDE * 3 / 4), PixelFormat.RGB);
    new Random(1).nextBytes(picture.samples());
    return picture;
  }
}
