package dev.miniature.image;

/// How the stored pixels must be turned before a person looks at them: the eight values of the EXIF
/// tag 0x0112 (Exif 3.0, section 4.6.5.1), named by what has to be done.
public enum Orientation {
  UPRIGHT(1, false),
  MIRROR(2, false),
  ROTATE_180(3, false),
  FLIP(4, false),
  TRANSPOSE(5, true),
  ROTATE_90(6, true),
  TRANSVERSE(7, true),
  ROTATE_270(8, true);

  private final int exif;
  private final boolean swapsSides;

  Orientation(int exif, boolean swapsSides) {
    this.exif = exif;
    this.swapsSides = swapsSides;
  }

  /// The orientation that EXIF writes as `tag`. Numbers outside 1–8 stand in real files and mean
  /// nothing, so they are upright.
  public static Orientation ofExif(int tag) {
    for (Orientation orientation : values()) {
      if (orientation.exif == tag) {
        return orientation;
      }
    }
    return UPRIGHT;
  }

  /// The number that EXIF has for it, 1–8.
  public int exif() {
    return exif;
  }

  /// Whether width and height change places.
  public boolean swapsSides() {
    return swapsSides;
  }

  /// The size a person sees, of pixels that are stored at `stored`.
  public Dimensions apply(Dimensions stored) {
    return swapsSides ? stored.transposed() : stored;
  }
}
