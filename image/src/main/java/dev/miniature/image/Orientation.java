package dev.miniature.image;

/// How the stored pixels must be turned to be shown: the eight values of the EXIF tag 0x0112 (Exif
/// 3.0, section 4.6.5.1), named by the required operation. Each one is an optional horizontal
/// mirroring followed by a clockwise rotation in quarter turns.
public enum Orientation {
  UPRIGHT(1, false, 0),
  MIRROR(2, true, 0),
  ROTATE_180(3, false, 2),
  FLIP(4, true, 2),
  TRANSPOSE(5, true, 3),
  ROTATE_90(6, false, 1),
  TRANSVERSE(7, true, 1),
  ROTATE_270(8, false, 3);

  private static final int CIRCLE = 4;

  private final int exif;
  private final boolean mirrors;
  private final int quarters;

  Orientation(int exif, boolean mirrors, int quarters) {
    this.exif = exif;
    this.mirrors = mirrors;
    this.quarters = quarters;
  }

  private static Orientation of(boolean mirrors, int quarters) {
    for (Orientation orientation : values()) {
      if (orientation.mirrors == mirrors
          && orientation.quarters == Math.floorMod(quarters, CIRCLE)) {
        return orientation;
      }
    }
    throw new AssertionError("All eight combinations are defined");
  }

  /// Returns the orientation for an EXIF value. Values outside 1–8, which occur in real files, mean
  /// upright.
  public static Orientation ofExif(int tag) {
    for (Orientation orientation : values()) {
      if (orientation.exif == tag) {
        return orientation;
      }
    }
    return UPRIGHT;
  }

  /// Returns the EXIF value, 1–8.
  public int exif() {
    return exif;
  }

  /// Returns the clockwise rotation in degrees, which follows the mirroring, if any.
  public int degrees() {
    return quarters * 90;
  }

  /// Returns whether width and height are exchanged.
  public boolean swapsSides() {
    return quarters % 2 == 1;
  }

  /// Returns the combination of this orientation and then `next`.
  public Orientation then(Orientation next) {
    return of(mirrors ^ next.mirrors, next.quarters + (next.mirrors ? -quarters : quarters));
  }

  /// Returns the inverse orientation.
  public Orientation inverse() {
    return mirrors ? this : of(false, -quarters);
  }

  /// Returns the size as shown of pixels that are stored with the size `stored`.
  public Dimensions apply(Dimensions stored) {
    return swapsSides() ? stored.transposed() : stored;
  }
}
