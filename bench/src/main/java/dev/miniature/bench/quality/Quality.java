package dev.miniature.bench.quality;

/// The similarity of a picture to the reference, both as shown: in 8 bits, on white.
///
/// @param psnr the peak signal-to-noise ratio over red, green and blue in decibels: `10·log10(255²
///   / mean squared difference)`, or 99 if both are equal
/// @param ssim the structural similarity of luminance, see [Ssim]
public record Quality(double psnr, double ssim) {
  private static final double PERFECT = 99;

  /// Compares two pictures of the same size.
  ///
  /// @throws IllegalArgumentException if their sizes differ
  public static Quality of(Pixels picture, Pixels reference) {
    if (picture.width() != reference.width() || picture.height() != reference.height()) {
      throw new IllegalArgumentException("The sizes differ");
    }
    Pixels seen = picture.shown();
    Pixels wanted = reference.shown();
    return new Quality(psnr(seen, wanted), Ssim.of(seen, wanted));
  }

  private static double psnr(Pixels picture, Pixels reference) {
    int samples = picture.width() * picture.height() * 3;
    double sum = 0;
    for (int i = 0; i < samples; i++) {
      double difference = picture.sample(i) - reference.sample(i);
      sum += difference * difference;
    }
    return sum == 0 ? PERFECT : 10 * Math.log10(255.0 * 255.0 * samples / sum);
  }
}
