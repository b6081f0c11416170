package dev.miniature.image.jpeg;

import dev.miniature.image.Effort;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;
import dev.miniature.image.Rgb;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.jpeg.JpegPlan;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.FrameHeader;

/// Converts a plan to the core's plan.
///
/// The core scales pixels in the stored orientation. So a picture that has to be turned is planned
/// along its stored sides, and may be mirrored.
final class JpegPlans {
  /// The sides of a gain map relative to those of the thumbnail, if the original's map is not
  /// smaller. Measured in docs/decisions/0017.
  private static final double MAP_SHARE = 0.5;

  /// The quality of a gain map, measured there too.
  private static final int MAP_QUALITY = 70;

  private JpegPlans() {}

  /// Returns the plan for a whole thumbnail, including its margin.
  ///
  /// @param background the colour of the margin
  static JpegPlan of(Plan plan, Rgb background) {
    return of(plan, plan.layout(), background);
  }

  /// Returns the plan for the pixels without a margin.
  static JpegPlan ofPixels(Plan plan) {
    return of(plan, plan.layout().unpadded(), Rgb.WHITE);
  }

  private static JpegPlan of(Plan plan, Layout layout, Rgb background) {
    ImageHeader header = plan.header();
    Orientation orientation = plan.orientation();
    boolean turned = orientation.swapsSides();
    return new JpegPlan(
        turned
            ? vertical(layout, header.stored().width(), mirrorsAcross(orientation))
            : horizontal(layout, header.stored().width(), mirrorsAcross(orientation)),
        turned
            ? horizontal(layout, header.stored().height(), mirrorsDown(orientation))
            : vertical(layout, header.stored().height(), mirrorsDown(orientation)),
        turned,
        plan.isColourHalved(),
        plan.quality(),
        background.packed(),
        plan.effort() == Effort.SMALL);
  }

  /// Returns the plan for the gain map of a thumbnail without a margin. It shows exactly the same
  /// part, so its sides after scaling are fractions.
  ///
  /// @param map the frame of the original's map, which shows the whole original
  static JpegPlan ofGainMap(Plan plan, FrameHeader map) {
    JpegPlan picture = ofPixels(plan);
    return new JpegPlan(
        ofGainMap(picture.across(), map.width()),
        ofGainMap(picture.down(), map.height()),
        picture.turned(),
        map.maxHorizontal() > 1 || map.maxVertical() > 1,
        MAP_QUALITY,
        Rgb.WHITE.packed());
  }

  private static Span ofGainMap(Span picture, int stored) {
    double share = Math.min(MAP_SHARE, stored / picture.scaled());
    int visible = (int) Math.max(1, Math.round(picture.visible() * share));
    double exact = (double) visible / picture.visible();
    return new Span(
        stored,
        picture.mirrored(),
        picture.scaled() * exact,
        picture.skipped() * exact,
        visible,
        0,
        visible);
  }

  /// Returns whether the thumbnail shows the stored right side first.
  private static boolean mirrorsAcross(Orientation orientation) {
    return switch (orientation) {
      case MIRROR, ROTATE_180, TRANSVERSE, ROTATE_270 -> true;
      case UPRIGHT, FLIP, TRANSPOSE, ROTATE_90 -> false;
    };
  }

  /// Returns whether the thumbnail shows the stored bottom side first.
  private static boolean mirrorsDown(Orientation orientation) {
    return switch (orientation) {
      case ROTATE_180, FLIP, ROTATE_90, TRANSVERSE -> true;
      case UPRIGHT, MIRROR, TRANSPOSE, ROTATE_270 -> false;
    };
  }

  private static Span horizontal(Layout layout, int stored, boolean mirrored) {
    return new Span(
        stored,
        mirrored,
        layout.scaled().width(),
        layout.cropLeft(),
        layout.visible().width(),
        layout.padLeft(),
        layout.canvas().width());
  }

  private static Span vertical(Layout layout, int stored, boolean mirrored) {
    return new Span(
        stored,
        mirrored,
        layout.scaled().height(),
        layout.cropTop(),
        layout.visible().height(),
        layout.padTop(),
        layout.canvas().height());
  }
}
