package dev.miniature.lambda;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.jpeg.Photo;
import dev.miniature.image.render.Renderer;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The pictures with which the function is primed.
final class PrimingPictures {
  /// The names of the JPEGs.
  static final String PHOTO = "photo.jpg";

  static final String SMALL = "small.jpg";

  private static final int WIDTH = 1_600;
  private static final int HEIGHT = 1_200;
  private static final int SMALL_WIDTH = 320;
  private static final int SMALL_HEIGHT = 240;
  private static final Box HALF = Box.of(WIDTH / 2, HEIGHT / 2);
  private static final Bounds PLENTY =
      new Bounds(WIDTH * HEIGHT, 1, Integer.MAX_VALUE, Deadline.in(Duration.ofDays(1)));

  private PrimingPictures() {}

  /// Returns, by file name, a scene as a JPEG, the format of photographs, and at half the size in
  /// every other format that `renderer` reads and writes, because some formats take seconds to
  /// write larger pictures; and a small JPEG. Returns none if JPEG is disabled.
  static Map<String, byte[]> by(Renderer renderer)
      throws IOException, ImageException, DeadlinePassedException {
    byte[] photo = new Photo(WIDTH, HEIGHT).sequential();
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    if (!renderer.reads().contains(ImageFormat.JPEG)) {
      return pictures;
    }
    for (ImageFormat format : readAndWritten(renderer)) {
      Recipe recipe = Recipe.inside(HALF).withFormat(format);
      byte[] picture =
          renderer
              .render(
                  OriginalBytes.of(photo), renderer.header(OriginalBytes.of(photo)), recipe, PLENTY)
              .bytes();
      pictures.put("photo." + format.extension(), picture);
    }
    pictures.put(PHOTO, photo);
    pictures.put(SMALL, new Photo(SMALL_WIDTH, SMALL_HEIGHT).sequential());
    return pictures;
  }

  private static Set<ImageFormat> readAndWritten(Renderer renderer) {
    Set<ImageFormat> formats = new TreeSet<>(renderer.writes());
    formats.retainAll(renderer.reads());
    return formats;
  }
}
