package dev.miniature.pictures;

import java.awt.image.BufferedImage;

/// An RGB colour space: three primaries, and a curve. All have the white point D65.
public enum RgbSpace {
  /// The default of the web (IEC 61966-2-1).
  SRGB(new Primaries(0.640, 0.330, 0.300, 0.600, 0.150, 0.060), Curve.SRGB),
  /// The colour space of phone cameras: wider in red and green (SMPTE EG 432-1, with sRGB's curve).
  DISPLAY_P3(new Primaries(0.680, 0.320, 0.265, 0.690, 0.150, 0.060), Curve.SRGB),
  /// An option of cameras for print (Adobe RGB (1998), version 2005-05).
  ADOBE_RGB(new Primaries(0.640, 0.330, 0.210, 0.710, 0.150, 0.060), Curve.GAMMA_2_2),
  /// The primaries of ultra-high-definition television (ITU-R BT.2020), with a sampled curve.
  REC_2020(new Primaries(0.708, 0.292, 0.170, 0.797, 0.131, 0.046), Curve.SRGB_SAMPLED),
  /// The primaries and the power of ProPhoto (ISO 22028-2), which lie partly outside of what the
  /// eye sees.
  PRO_PHOTO(new Primaries(0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001), Curve.GAMMA_1_8);

  @SuppressWarnings("ImmutableEnumChecker" /* A record of numbers. */)
  private final Primaries primaries;

  private final Curve curve;

  RgbSpace(Primaries primaries, Curve curve) {
    this.primaries = primaries;
    this.curve = curve;
  }

  /// Returns the ICC profile of this space.
  public byte[] profile() {
    return IccProfile.of("Miniature's " + name(), primaries.toProfileSpace(), curve);
  }

  /// Returns the ICC profile of grey with this space's curve.
  public byte[] greyProfile() {
    return IccProfile.grey("Miniature's grey of " + name(), curve);
  }

  /// Returns the sRGB colour `0xRRGGBB` for a colour of this space. What lies outside of sRGB is
  /// clipped per channel.
  public int toSrgb(int rgb) {
    Matrix matrix = SRGB.primaries.toDaylight().inverse().times(primaries.toDaylight());
    double red = curve.light(rgb >> 16 & 0xFF);
    double green = curve.light(rgb >> 8 & 0xFF);
    double blue = curve.light(rgb & 0xFF);
    Matrix.Row light = matrix.times(new Matrix.Row(red, green, blue));
    return Curve.SRGB.number(light.x()) << 16
        | Curve.SRGB.number(light.y()) << 8
        | Curve.SRGB.number(light.z());
  }

  /// Returns the value in this space for the same colour as an sRGB colour `0xRRGGBB`.
  public int fromSrgb(int rgb) {
    return numbers(rgb, primaries.toDaylight().inverse().times(SRGB.primaries.toDaylight()));
  }

  /// Returns the same picture in this space. It looks the same with its profile, and pale or
  /// oversaturated if the profile is dropped.
  public BufferedImage fromSrgb(BufferedImage image) {
    Matrix matrix = primaries.toDaylight().inverse().times(SRGB.primaries.toDaylight());
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage other = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        other.setRGB(x, y, numbers(image.getRGB(x, y), matrix));
      }
    }
    return other;
  }

  private int numbers(int srgb, Matrix matrix) {
    double red = Curve.SRGB.light(srgb >> 16 & 0xFF);
    double green = Curve.SRGB.light(srgb >> 8 & 0xFF);
    double blue = Curve.SRGB.light(srgb & 0xFF);
    Matrix.Row light = matrix.times(new Matrix.Row(red, green, blue));
    return curve.number(light.x()) << 16 | curve.number(light.y()) << 8 | curve.number(light.z());
  }
}
