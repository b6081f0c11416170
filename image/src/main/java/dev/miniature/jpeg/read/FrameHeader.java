package dev.miniature.jpeg.read;

import java.util.List;

/// The frame header, which describes how the samples are coded (T.81, B.2.2).
///
/// @param marker the second byte of its marker, 0xC0–0xCF
/// @param precision bits per sample
/// @param width the width of the picture in pixels
/// @param height the height of the picture in pixels
/// @param components the components, in the order of the file
public record FrameHeader(
    int marker, int precision, int width, int height, List<Component> components) {
  private static final int BLOCK = 8;

  /// Returns whether the coefficients are spread over several scans that refine one another.
  public boolean isProgressive() {
    return marker == Markers.SOF2;
  }

  /// Returns the largest horizontal sampling factor, which is that of a component with a sample for
  /// every pixel.
  public int maxHorizontal() {
    return components.stream().mapToInt(Component::horizontal).max().orElse(1);
  }

  /// Returns the largest vertical sampling factor.
  public int maxVertical() {
    return components.stream().mapToInt(Component::vertical).max().orElse(1);
  }

  /// Returns the number of MCUs side by side in a scan of several components (T.81, A.2.3).
  int mcuColumns() {
    return ceil(width, BLOCK * maxHorizontal());
  }

  /// Returns the number of rows of MCUs.
  int mcuRows() {
    return ceil(height, BLOCK * maxVertical());
  }

  /// Returns the number of a component's blocks side by side, without blocks that only complete an
  /// MCU.
  public int blockColumns(Component component) {
    return ceil(ceil(width * component.horizontal(), maxHorizontal()), BLOCK);
  }

  /// Returns the number of rows of these blocks.
  public int blockRows(Component component) {
    return ceil(ceil(height * component.vertical(), maxVertical()), BLOCK);
  }

  private static int ceil(int a, int b) {
    return (a + b - 1) / b;
  }
}
