package dev.miniature.jpeg;

import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.planes.Span;
import java.util.Random;

/// A file and the plan for its thumbnail.
record PlanCase(JpegSpec spec, JpegPlan plan) {
  private static final int[] QUALITIES = {100, 100, 95, 89, 80};

  /// The ways in which a picture is fitted to the requested sides.
  private enum Fit {
    INSIDE,
    COVER,
    CONTAIN,
    FILL
  }

  /// Returns a random case.
  static PlanCase any(JpegSpec spec, Random random) {
    int width = spec.shape().width();
    int height = spec.shape().height();
    Fit fit = Fit.values()[random.nextInt(4)];
    int boxWidth = 1 + random.nextInt(70);
    int boxHeight = 1 + random.nextInt(70);
    double x = (double) boxWidth / width;
    double y = (double) boxHeight / height;
    double ratio = fit == Fit.COVER ? Math.max(x, y) : Math.min(x, y);
    Span across = span(fit, width, fit == Fit.FILL ? x : ratio, boxWidth, random);
    Span down = span(fit, height, fit == Fit.FILL ? y : ratio, boxHeight, random);
    int quality = QUALITIES[random.nextInt(QUALITIES.length)];
    return new PlanCase(
        spec,
        new JpegPlan(
            across, down, random.nextBoolean(), quality < 90, quality, random.nextInt(1 << 24)));
  }

  private static Span span(Fit fit, int stored, double ratio, int box, Random random) {
    boolean mirrored = random.nextBoolean();
    int scaled = Math.max(1, (int) Math.round(stored * ratio));
    return switch (fit) {
      case INSIDE, FILL -> new Span(stored, mirrored, scaled, 0, scaled, 0, scaled);
      case COVER -> {
        int visible = Math.min(box, scaled);
        int skipped = random.nextInt(scaled - visible + 1);
        yield new Span(stored, mirrored, scaled, skipped, visible, 0, visible);
      }
      case CONTAIN -> {
        int canvas = Math.max(box, scaled);
        int offset = random.nextInt(canvas - scaled + 1);
        yield new Span(stored, mirrored, scaled, 0, scaled, offset, canvas);
      }
    };
  }

  @Override
  public String toString() {
    return spec + " " + plan;
  }
}
