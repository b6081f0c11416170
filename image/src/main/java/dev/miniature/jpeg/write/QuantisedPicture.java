package dev.miniature.jpeg.write;

import java.util.List;
import java.util.Locale;

/// A picture ready to be written.
///
/// @param width in pixels, 1 to 65,535
/// @param height in pixels, 1 to 65,535
/// @param planes one a component: brightness (Y), then Cb and Cr unless it is grey; each as large
///   as [Subsampling#blocks(int, int)] says
public record QuantisedPicture(
    int width, int height, Subsampling subsampling, List<QuantisedPlane> planes) {
  /// @throws IllegalArgumentException if a side is out of range or a plane is missing or of another
  ///   size
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
