package dev.miniature.fuzz.trial;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.vips.Vips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Renders a file with every engine, beginning with its header.
///
/// A result must match the plan, and a failure must have a reason that a renderer may give; any
/// other exception is thrown.
public final class WholeRenders {
  /// All formats that can be enabled.
  private static final Decoders DECODERS = Decoders.usual().withDrawings();

  private List<Contender> engines = List.of();

  /// Loads nothing before the first file.
  public WholeRenders() {}

  /// An engine and its name in the count.
  private record Contender(String name, Renderer renderer) {}

  /// Returns the engines that this machine can run.
  private static List<Contender> engines() {
    List<Contender> engines = new ArrayList<>();
    if (Vips.failure().isEmpty()) {
      Renderer vips = Renderer.with(DECODERS, Engine.VIPS);
      engines.add(new Contender("core", Renderer.with(DECODERS, Engine.JPEG, Engine.VIPS)));
      engines.add(new Contender("vips", vips));
    }
    engines.add(new Contender("java2d", Renderer.with(Decoders.usual(), Engine.JAVA2D)));
    return engines;
  }

  /// Renders the file with every engine, and returns the outcomes: format, engine, outcome and
  /// reason, separated by `|`.
  ///
  /// @param chance chooses the thumbnails
  /// @param madeOf the name of the format in the count
  public List<String> of(byte[] file, long chance, String madeOf) {
    SplittableRandom random = new SplittableRandom(~chance);
    return engines(file).stream().map(engine -> word(engine, file, random, madeOf)).toList();
  }

  /// Renders the file with one random engine, so that each engine receives more files in the same
  /// time.
  public String byOne(byte[] file, long chance, String madeOf) {
    SplittableRandom random = new SplittableRandom(~chance);
    List<Contender> those = engines(file);
    return word(those.get(random.nextInt(those.size())), file, random, madeOf);
  }

  /// Returns the engines that read the file themselves; all engines if none does.
  private List<Contender> engines(byte[] file) {
    if (engines.isEmpty()) {
      engines = engines();
    }
    Optional<ImageFormat> format = ImageHeaders.format(file);
    List<Contender> those =
        engines.stream()
            .filter(engine -> format.filter(engine.renderer().reads()::contains).isPresent())
            .filter(engine -> !engine.name().equals("core") || format.get() == ImageFormat.JPEG)
            .toList();
    return those.isEmpty() ? engines : those;
  }

  private static String word(
      Contender engine, byte[] file, SplittableRandom random, String madeOf) {
    return madeOf + "|" + engine.name() + "|" + outcome(engine, file, random);
  }

  private static String outcome(Contender engine, byte[] file, SplittableRandom random) {
    try {
      ImageHeader header = engine.renderer().header(OriginalBytes.of(file));
      Thumbnail thumbnail =
          engine
              .renderer()
              .render(
                  OriginalBytes.of(file),
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
