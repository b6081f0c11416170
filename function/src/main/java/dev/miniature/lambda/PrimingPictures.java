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

/// The pictures that the function is worked with before its snapshot is taken.
final class PrimingPictures {
  private static final int WIDTH = 1_600;
  private static final int HEIGHT = 1_200;
  private static final Box HALF = Box.of(WIDTH / 2, HEIGHT / 2);
  private static final Bounds PLENTY =
      new Bounds(WIDTH * HEIGHT, 1, Integer.MAX_VALUE, Deadline.in(Duration.ofDays(1)));

  private PrimingPictures() {}

  /// The same scene as a JPEG, the format of photographs, and half as large in every other format
  /// that `renderer` reads and writes, since some take seconds to write more; by file name. None
  /// where JPEG is switched off.
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
    pictures.put("photo.jpg", photo);
    return pictures;
  }

  private static Set<ImageFormat> readAndWritten(Renderer renderer) {
    Set<ImageFormat> formats = new TreeSet<>(renderer.writes());
    formats.retainAll(renderer.reads());
    return formats;
  }
}
