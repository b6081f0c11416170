package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Edges;
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
    Edges edges =
        Edges.around(layout.cropLeft(), layout.cropTop(), layout.visible(), layout.scaled())
            .turned(orientation.inverse());
    return new Placement(
        orientation.apply(layout.scaled()),
        edges.left(),
        edges.top(),
        orientation.apply(layout.visible()));
  }

  /// Whether something is cut off.
  public boolean crops() {
    return !scaled.equals(visible);
  }
}
