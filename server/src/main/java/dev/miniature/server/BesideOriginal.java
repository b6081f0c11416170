package dev.miniature.server;

import dev.miniature.image.Caption;
import dev.miniature.image.Finish;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.render.OverlayFiles;
import dev.miniature.image.render.Typeface;
import dev.miniature.image.render.WatermarkImage;
import dev.miniature.server.startup.CannotRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The files that a style names, for rendering without a bucket: watermarks and fonts are files,
/// whose keys are relative to the original's folder. There is no metadata of the original.
final class BesideOriginal {
  private final Path folder;

  BesideOriginal(Path original) {
    this.folder = Optional.ofNullable(original.toAbsolutePath().getParent()).orElse(original);
  }

  /// Returns the recipe without a text that needs metadata of the original.
  Recipe withoutMetadata(Recipe recipe) {
    Finish finish = recipe.finish();
    return recipe.withFinish(
        finish.withCaption(finish.caption().filter(caption -> !caption.value().contains("{"))));
  }

  /// Returns the files that a recipe names.
  ///
  /// @throws CannotRunException if one of them cannot be read
  OverlayFiles of(Recipe recipe) throws CannotRunException {
    Optional<WatermarkImage> mark = Optional.empty();
    Optional<Typeface> typeface = Optional.empty();
    if (recipe.finish().watermark().isPresent()) {
      mark = Optional.of(WatermarkImage.of(file(recipe.finish().watermark().get().image())));
    }
    Optional<String> font = recipe.finish().caption().flatMap(Caption::font);
    if (font.isPresent()) {
      typeface = Optional.of(typeface(font.get()));
    }
    return new OverlayFiles(mark, typeface);
  }

  private Typeface typeface(String key) throws CannotRunException {
    try {
      return Typeface.of(file(key));
    } catch (IllegalArgumentException unread) {
      throw new CannotRunException(folder.resolve(key) + " is " + unread.getMessage() + ".");
    }
  }

  private OriginalBytes file(String key) throws CannotRunException {
    Path file = folder.resolve(key);
    CannotRunException.unlessRegular(file);
    try {
      return OriginalBytes.of(Files.readAllBytes(file));
    } catch (IOException failure) {
      throw CannotRunException.about(file, failure);
    }
  }
}
