package dev.miniature.image.header;

/// Detects ICC profiles that mean sRGB, as those of most pictures on the web do. No conversion is
/// needed then, which saves half of the time spent on colours.
public final class SrgbProfile {
  private SrgbProfile() {}

  /// Returns whether this profile means sRGB.
  public static boolean describes(byte[] profile) {
    return MatrixProfile.of(profile).filter(MatrixProfile::isSrgb).isPresent();
  }
}
