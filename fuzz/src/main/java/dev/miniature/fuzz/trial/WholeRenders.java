package dev.miniature.fuzz.trial;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.render.Java2dRenderer;
import dev.miniature.image.render.JpegFirstRenderer;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.VipsRenderer;
import dev.miniature.vips.Vips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Has every engine make a thumbnail of a file, from its header on.
///
/// What comes out must be what was said to come out, and what does not must have a reason that a
/// renderer may give; anything else is thrown on.
public final class WholeRenders {
  /// All that can be switched on.
  private static final Decoders DECODERS = Decoders.usual().withDrawings();

  private List<Engine> engines = List.of();

  /// Nothing is loaded before the first file.
  public WholeRenders() {}

  /// An engine, and what it is called in the count.
  private record Engine(String name, Renderer renderer) {}

  /// Those that this machine can run.
  private static List<Engine> engines() {
    List<Engine> engines = new ArrayList<>();
    if (Vips.failure().isEmpty()) {
      VipsRenderer vips = new VipsRenderer(DECODERS);
      engines.add(new Engine("core", new JpegFirstRenderer(vips, true)));
      engines.add(new Engine("vips", vips));
    }
    engines.add(new Engine("java2d", new Java2dRenderer()));
    return engines;
  }

  /// What came of it in every engine: format, engine, outcome and reason, with `|` between them.
  ///
  /// @param chance chooses the thumbnails
  /// @param madeOf what the format is called in the count
  public List<String> of(byte[] file, long chance, String madeOf) {
    SplittableRandom random = new SplittableRandom(~chance);
    return engines(file).stream().map(engine -> word(engine, file, random, madeOf)).toList();
  }

  /// The same in one of the engines, by chance: more files meet an engine in the same time.
  public String byOne(byte[] file, long chance, String madeOf) {
    SplittableRandom random = new SplittableRandom(~chance);
    List<Engine> those = engines(file);
    return word(those.get(random.nextInt(those.size())), file, random, madeOf);
  }

  /// Those that read it and do not hand it on to another; all of them where nobody reads it.
  private List<Engine> engines(byte[] file) {
    if (engines.isEmpty()) {
      engines = engines();
    }
    Optional<ImageFormat> format = ImageHeaders.format(file);
    List<Engine> those =
        engines.stream()
            .filter(engine -> format.filter(engine.renderer().reads()::contains).isPresent())
            .filter(engine -> !engine.name().equals("core") || format.get() == ImageFormat.JPEG)
            .toList();
    return those.isEmpty() ? engines : those;
  }

  private static String word(Engine engine, byte[] file, SplittableRandom random, String madeOf) {
    return madeOf + "|" + engine.name() + "|" + outcome(engine, file, random);
  }

  private static String outcome(Engine engine, byte[] file, SplittableRandom random) {
    try {
      ImageHeader header = engine.renderer().header(file);
      Thumbnail thumbnail =
          engine
              .renderer()
              .render(
                  file,
                  header,
                  Recipes.any(engine.renderer().writes(), random),
                  Recipes.bounds(random));
      check(thumbnail);
      return "made|";
    } catch (ImageException refused) {
      String reason = String.valueOf(refused.getMessage()).replaceAll("[\\d,.]+|\\s+", " ");
      String kind = refused.getClass().getSimpleName().replace("Exception", "");
      return kind + "|" + reason.substring(0, Math.min(60, reason.length()));
    } catch (DeadlinePassedException _) {
      return "DeadlinePassed|";
    }
  }

  private static void check(Thumbnail thumbnail) throws ImageException {
    ImageHeader header = ImageHeaders.read(thumbnail.bytes());
    Dimensions said = thumbnail.dimensions();
    if (header.format() != thumbnail.format() || !header.stored().equals(said)) {
      throw new AssertionError(thumbnail.format() + " of " + said + " became " + header);
    }
  }
}
