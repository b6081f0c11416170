package dev.miniature.jpeg.read;

import java.util.List;

/// The frame header: how the samples are coded (T.81, B.2.2).
///
/// @param marker the second byte of its marker, 0xC0–0xCF
/// @param precision bits a sample
/// @param width of the picture, in pixels
/// @param height of the picture, in pixels
/// @param components in the order of the file
public record FrameHeader(
    int marker, int precision, int width, int height, List<Component> components) {
  private static final int BLOCK = 8;

  /// Whether the coefficients come in several scans, each of which refines the ones before.
  public boolean isProgressive() {
    return marker == Markers.SOF2;
  }

  /// The largest horizontal sampling factor: that of a component with a sample for every pixel.
  public int maxHorizontal() {
    return components.stream().mapToInt(Component::horizontal).max().orElse(1);
  }

  /// The largest vertical sampling factor.
  public int maxVertical() {
    return components.stream().mapToInt(Component::vertical).max().orElse(1);
  }

  /// How many MCUs lie side by side in a scan of several components (T.81, A.2.3).
  int mcuColumns() {
    return ceil(width, BLOCK * maxHorizontal());
  }

  /// How many rows of them there are.
  int mcuRows() {
    return ceil(height, BLOCK * maxVertical());
  }

  /// How many blocks of a component lie side by side, without those that only fill an MCU.
  public int blockColumns(Component component) {
    return ceil(ceil(width * component.horizontal(), maxHorizontal()), BLOCK);
  }

  /// How many rows of such blocks there are.
  public int blockRows(Component component) {
    return ceil(ceil(height * component.vertical(), maxVertical()), BLOCK);
  }

  private static int ceil(int a, int b) {
    return (a + b - 1) / b;
  }
}
