package dev.miniature.jpeg.write;

/// The components of a picture, and the number of pixels that share a chroma sample (T.81, A.1.1).
public enum Subsampling {
  /// One component: luma.
  GREY(1, 1),
  /// 4:4:4: luma and two chroma components, all at full size.
  S444(3, 1),
  /// 4:2:0: four pixels in a square share a sample of each chroma component.
  S420(3, 2);

  private final int components;
  private final int factor;

  Subsampling(int components, int factor) {
    this.components = components;
    this.factor = factor;
  }

  /// Returns the number of components, one or three. The first is luma.
  public int components() {
    return components;
  }

  /// Returns how many times longer a side of luma is than a side of chroma: 1 or 2.
  public int factor() {
    return factor;
  }

  /// Returns the number of blocks along a side of a component.
  ///
  /// @param component 0 for luma, 1 or 2 for chroma
  /// @param pixels the length of that side of the picture, at least 1
  public int blocks(int component, int pixels) {
    return Math.ceilDiv(component == 0 ? pixels : Math.ceilDiv(pixels, factor), 8);
  }
}
