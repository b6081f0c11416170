package dev.miniature.bench.race;

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

/// Compares thumbnails with the best one possible at their size. One decoder, sharp's, decodes the
/// original and all thumbnails, so that no engine is judged by its own decoder.
final class Judge {
  private final EngineProcess decoder;
  private final Path scratch;
  private final Path original;
  private final Map<String, Pixels> references = new HashMap<>();

  /// @param scratch a file that may be overwritten
  Judge(EngineProcess decoder, Path scratch, Path original) {
    this.decoder = decoder;
    this.scratch = scratch;
    this.original = original;
  }

  Quality quality(Path thumbnail) throws IOException, EngineException {
    Pixels picture = pixels(thumbnail);
    return Quality.of(picture, reference(picture.width(), picture.height()));
  }

  /// Returns the quality of the reference itself, written by sharp as a JPEG at this quality. No
  /// JPEG of this quality can be closer.
  ///
  /// @param like a thumbnail of the same size
  Ceiling ceiling(Path like, int quality) throws IOException, EngineException {
    Pixels picture = pixels(like);
    Pixels reference = reference(picture.width(), picture.height());
    Files.write(scratch, reference.shown().bytes());
    Path file = scratch.resolveSibling(like.getFileName() + "-reference.jpg");
    List<String> size =
        decoder.ask(
            String.join(
                "\t",
                "encode",
                scratch.toString(),
                String.valueOf(picture.width()),
                String.valueOf(picture.height()),
                String.valueOf(quality),
                file.toString()));
    return new Ceiling(Integer.parseInt(size.getFirst()), quality(file));
  }

  /// @param bytes the size of the file
  /// @param quality its similarity to the reference
  record Ceiling(int bytes, Quality quality) {}

  private Pixels reference(int width, int height) throws IOException, EngineException {
    String size = width + "×" + height;
    Pixels known = references.get(size);
    if (known != null) {
      return known;
    }
    Pixels reference = Lanczos.scale(pixels(original), width, height);
    references.put(size, reference);
    return reference;
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
