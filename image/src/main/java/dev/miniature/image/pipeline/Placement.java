package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Insets;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;

/// A [Layout] for pixels in the stored orientation, because turning is cheapest at the end, when
/// there are few pixels.
///
/// @param scaled the size to which the stored picture is scaled
/// @param left the position of the visible part
/// @param top the position of the visible part
/// @param visible the size of that part
public record Placement(Dimensions scaled, int left, int top, Dimensions visible) {

  /// Converts the layout to the stored orientation.
  public static Placement of(Layout layout, Orientation orientation) {
    Insets edges =
        Insets.around(layout.cropLeft(), layout.cropTop(), layout.visible(), layout.scaled())
            .turned(orientation.inverse());
    return new Placement(
        orientation.apply(layout.scaled()),
        edges.left(),
        edges.top(),
        orientation.apply(layout.visible()));
  }

  /// Returns whether something is cropped.
  public boolean crops() {
    return !scaled.equals(visible);
  }
}
