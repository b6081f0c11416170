package dev.miniature.fuzz.trial;

import dev.miniature.image.Anchor;
import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Caption;
import dev.miniature.image.Corners;
import dev.miniature.image.Deadline;
import dev.miniature.image.Detail;
import dev.miniature.image.Effort;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.Hdr;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OutputColour;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Random recipes of every kind, mostly small ones.
final class Recipes {
  static final Duration TIME = Duration.ofSeconds(2);

  /// The memory for all renders of a process. It is small, so that many files come close to it.
  static final long MEMORY = 320L << 20;

  /// The default limit.
  private static final long MAX_PIXELS = 100_000_000;

  private static final int MAX_FRAMES = 256;
  private static final int MAX_BYTES = 4_700_000;
  private static final MemoryBudget BUDGET = MemoryBudget.of(MEMORY);

  private static final Set<ImageFormat> SLOW = Set.of(ImageFormat.AVIF, ImageFormat.GIF);
  private static final List<Fit> FITS = List.of(Fit.values());

  private Recipes() {}

  /// Returns a random recipe.
  ///
  /// @param formats the formats that can be written
  static Recipe any(Set<ImageFormat> formats, RandomGenerator random) {
    int most = random.nextInt(64) == 0 ? 400 : 40;
    Recipe recipe =
        random.nextInt(8) == 0
            ? Recipe.inside(Box.ofWidth(random.nextInt(1, most)))
            : Recipe.inside(Box.of(random.nextInt(1, most), random.nextInt(1, most)))
                .withFit(FITS.get(random.nextInt(FITS.size())));
    if (random.nextInt(3) == 0) {
      recipe = recipe.enlarging();
    }
    if (random.nextInt(4) == 0) {
      recipe = recipe.withBackground(new Rgb(random.nextInt(256), 96, 192));
    }
    if (random.nextInt(3) == 0) {
      recipe = recipe.withFinish(finish(recipe.finish(), random));
    }
    if (random.nextInt(4) == 0) {
      recipe = recipe.withQuality(random.nextInt(1, 101));
    }
    if (random.nextInt(3) == 0) {
      recipe = recipe.withEffort(Effort.SMALL);
    }
    if (random.nextInt(3) == 0) {
      recipe = recipe.withHdr(Hdr.KEEP);
    }
    if (random.nextInt(3) == 0) {
      recipe = recipe.withFinish(recipe.finish().withColour(OutputColour.KEEP));
    }
    return random.nextInt(5) == 0 ? recipe : recipe.withFormat(format(formats, random));
  }

  private static Finish finish(Finish plain, RandomGenerator random) {
    Finish finish = random.nextBoolean() ? plain.inGrey() : plain;
    if (random.nextBoolean()) {
      finish = finish.withDetail(new Detail.Blurred(random.nextDouble(0.3, 100)));
    } else if (random.nextBoolean()) {
      finish = finish.withDetail(new Detail.Sharpened(random.nextDouble(0.1, 2)));
    }
    if (random.nextBoolean()) {
      finish = finish.withCorners(new Corners.Rounded(random.nextInt(1, 40)));
    }
    return random.nextInt(4) == 0 ? finish.withCaption(Optional.of(caption(random))) : finish;
  }

  private static Caption caption(RandomGenerator random) {
    StringBuilder text = new StringBuilder("x ");
    random.ints(random.nextInt(40), 0, 0x3000).forEach(text::appendCodePoint);
    Gravity.Direction[] places = Gravity.Direction.values();
    return new Caption(
        text.toString(),
        new Anchor(places[random.nextInt(places.length)], random.nextInt(20)),
        new Caption.Look(
            random.nextInt(1, 30),
            Rgba.opaque(Rgb.WHITE),
            Optional.of(new Rgba(new Rgb(0, 0, 0), random.nextInt(256))),
            random.nextBoolean(),
            Fraction.ALL),
        Optional.empty());
  }

  /// Returns a random format, rarely AVIF and GIF: they take much time, and their encoders do not
  /// process the file.
  private static ImageFormat format(Set<ImageFormat> formats, RandomGenerator random) {
    List<ImageFormat> those =
        formats.stream()
            .filter(format -> !SLOW.contains(format) || random.nextInt(10) == 0)
            .sorted()
            .toList();
    return those.get(random.nextInt(those.size()));
  }

  /// Returns random bounds; sometimes only a few bytes are allowed.
  static Bounds bounds(RandomGenerator random) {
    int bytes = random.nextInt(16) == 0 ? random.nextInt(100, 2_000) : MAX_BYTES;
    return new Bounds(MAX_PIXELS, MAX_FRAMES, bytes, BUDGET, Deadline.in(TIME));
  }
}
