package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;

/// A [Layout] as seen by pixels that lie as they are stored, since turning is cheapest at the end,
/// when they are few.
///
/// @param scaled the size to scale the stored picture to
/// @param left where the part that stays visible begins
/// @param top where the part that stays visible begins
/// @param visible the size of that part
public record Placement(Dimensions scaled, int left, int top, Dimensions visible) {

  /// The layout turned back.
  public static Placement of(Layout layout, Orientation orientation) {
    int left = layout.cropLeft();
    int top = layout.cropTop();
    int right = layout.scaled().width() - left - layout.visible().width();
    int bottom = layout.scaled().height() - top - layout.visible().height();
    Dimensions scaled = orientation.apply(layout.scaled());
    Dimensions visible = orientation.apply(layout.visible());
    return switch (orientation) {
      case UPRIGHT -> new Placement(scaled, left, top, visible);
      case MIRROR -> new Placement(scaled, right, top, visible);
      case ROTATE_180 -> new Placement(scaled, right, bottom, visible);
      case FLIP -> new Placement(scaled, left, bottom, visible);
      case TRANSPOSE -> new Placement(scaled, top, left, visible);
      case ROTATE_90 -> new Placement(scaled, top, right, visible);
      case TRANSVERSE -> new Placement(scaled, bottom, right, visible);
      case ROTATE_270 -> new Placement(scaled, bottom, left, visible);
    };
  }

  /// Whether something is cut off.
  public boolean crops() {
    return !scaled.equals(visible);
  }
}
