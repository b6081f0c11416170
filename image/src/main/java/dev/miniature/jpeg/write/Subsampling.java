package dev.miniature.jpeg.write;

/// Which components a picture has, and how many pixels share a sample of colour (T.81, A.1.1).
public enum Subsampling {
  /// One component, brightness.
  GREY(1, 1),
  /// 4:4:4: brightness and two colours, all at full size.
  S444(3, 1),
  /// 4:2:0: squares of four pixels share a sample of each colour.
  S420(3, 2);

  private final int components;
  private final int factor;

  Subsampling(int components, int factor) {
    this.components = components;
    this.factor = factor;
  }

  /// One or three; the first is brightness.
  public int components() {
    return components;
  }

  /// How many times as long a side of a component of brightness is as one of colour: 1 or 2.
  public int factor() {
    return factor;
  }

  /// Blocks along a side of a component.
  ///
  /// @param component 0 for brightness, 1 or 2 for colour
  /// @param pixels along that side of the picture, at least 1
  public int blocks(int component, int pixels) {
    return Math.ceilDiv(component == 0 ? pixels : Math.ceilDiv(pixels, factor), 8);
  }
}
