package dev.miniature.jpeg.write;

import java.util.List;
import java.util.Locale;

/// A picture that is ready to be written.
///
/// @param width 1 to 65,535 pixels
/// @param height 1 to 65,535 pixels
/// @param planes one per component: luma (Y), then Cb and Cr unless it is grey.
///   [Subsampling#blocks(int, int)] gives their sizes
public record QuantisedPicture(
    int width, int height, Subsampling subsampling, List<QuantisedPlane> planes) {
  /// @throws IllegalArgumentException if a side is out of range, or if a plane is missing or has
  ///   another size
  public QuantisedPicture {
    planes = List.copyOf(planes);
    if (Math.min(width, height) < 1 || Math.max(width, height) > 65_535) {
      throw new IllegalArgumentException(width + "×" + height + " pixels");
    }
    if (planes.size() != subsampling.components()) {
      throw new IllegalArgumentException(planes.size() + " planes for " + subsampling);
    }
    for (int component = 0; component < planes.size(); component++) {
      QuantisedPlane plane = planes.get(component);
      if (plane.blockColumns() != subsampling.blocks(component, width)
          || plane.blockRows() != subsampling.blocks(component, height)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "component %d of %d×%d pixels has %d×%d blocks",
                component,
                width,
                height,
                plane.blockColumns(),
                plane.blockRows()));
      }
    }
  }
}
