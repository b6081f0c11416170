package dev.miniature.bench;

import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.quality.Lanczos;
import dev.miniature.bench.quality.Pixels;
import dev.miniature.bench.quality.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells how good a thumbnail is. One decoder, sharp's, reads the originals and everybody's
/// thumbnails, so that no engine is judged by its own.
final class Judge {
  private final EngineProcess decoder;
  private final Path scratch;
  private final Map<String, Pixels> references = new HashMap<>();

  /// With this decoder, and with a file that it may overwrite.
  Judge(EngineProcess decoder, Path scratch) {
    this.decoder = decoder;
    this.scratch = scratch;
  }

  /// How near `thumbnail` comes to the best that could be made of `original` at its size.
  Quality quality(Path thumbnail, Path original) throws IOException, EngineException {
    Pixels picture = pixels(thumbnail);
    int width = picture.width();
    int height = picture.height();
    String name = original + " " + width + "×" + height;
    Pixels reference = references.get(name);
    if (reference == null) {
      reference = Lanczos.scale(pixels(original), width, height);
      references.put(name, reference);
    }
    return Quality.of(picture, reference);
  }

  private Pixels pixels(Path file) throws IOException, EngineException {
    List<String> words = decoder.ask("decode\t" + file + "\t" + scratch);
    return Pixels.of(
        Files.readAllBytes(scratch),
        Integer.parseInt(words.get(0)),
        Integer.parseInt(words.get(1)),
        Integer.parseInt(words.get(2)));
  }
}
