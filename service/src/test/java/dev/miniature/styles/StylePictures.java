package dev.miniature.styles;

import dev.miniature.image.Bounds;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.OverlayFiles;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.WatermarkImage;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Portrait;
import dev.miniature.pictures.SubjectScene;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Makes the pictures of `docs/styles.md`: one for each style of the folder's `styles.yaml`, named
/// as the style.
public final class StylePictures {
  /// Where they lie, seen from the root of the repository.
  static final Path FOLDER = Path.of("docs", "pictures", "styles");

  /// A dog in a meadow, at one side.
  private static final int SCENE = 400;

  private static final int PORTRAIT = 3;

  private static final Renderer RENDERER =
      Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);

  private static final OverlayFiles SUPPLIES =
      new OverlayFiles(
          Optional.of(WatermarkImage.of(OriginalBytes.of(Pngs.encode(Drawings.logo(96))))),
          Optional.empty());

  private StylePictures() {}

  /// Writes all pictures.
  ///
  /// @param args the root of the repository
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).resolve(FOLDER);
    for (Style style : styles(folder).all()) {
      Files.write(folder.resolve(name(style)), made(style).bytes());
    }
  }

  /// The styles that are shown.
  static Styles styles(Path folder) throws Exception {
    return StylesYaml.parse(Files.readString(folder.resolve("styles.yaml")), "styles.yaml");
  }

  /// The file of a style.
  static String name(Style style) {
    return style.name() + "." + style.format().fixed().orElseThrow().extension();
  }

  /// What it looks like now.
  static Thumbnail made(Style style) throws Exception {
    boolean isPortrait = style.name().startsWith("portrait") || style.name().endsWith("faces");
    BufferedImage original =
        isPortrait ? Portrait.of(PORTRAIT).image() : SubjectScene.of(SCENE).image();
    OriginalBytes file = OriginalBytes.of(Pngs.encode(original));
    return RENDERER.render(
        file,
        RENDERER.header(file),
        recipe(style),
        SUPPLIES,
        new Bounds(1_000_000, 1, 1_000_000, Deadline.in(Duration.ofMinutes(1))));
  }

  /// As the service fills it in for an original whose metadata name somebody.
  private static Recipe recipe(Style style) {
    Recipe recipe = style.recipe(Density.ONE, Optional.empty(), List.of());
    return recipe.withFinish(
        recipe
            .finish()
            .withCaption(
                recipe
                    .finish()
                    .caption()
                    .map(text ->
                        text.withValue(text.value().replace("{meta.credit}", "Ann Ångström")))));
  }
}
