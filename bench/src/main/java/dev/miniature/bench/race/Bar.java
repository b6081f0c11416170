package dev.miniature.bench.race;

import dev.miniature.bench.report.Check;
import java.util.ArrayList;
import java.util.List;

/// The targets for Miniature relative to sharp, as ratios of medians in one run. Infinity means
/// that there is no target.
///
/// @param cpu the maximum ratio of CPU time
/// @param wall the maximum ratio of elapsed time
/// @param bytes the maximum ratio of file sizes
/// @param psnr how much lower the PSNR may be, in decibels; negative if it must be higher
/// @param ssim how much lower the SSIM may be
record Bar(double cpu, double wall, double bytes, double psnr, double ssim) {
  private static final double ANY = Double.POSITIVE_INFINITY;

  /// No targets.
  static final Bar NONE = new Bar(ANY, ANY, ANY, ANY, ANY);

  /// PNG is lossless, so only time counts.
  static final Bar PNG = new Bar(1.0, 1.0, ANY, ANY, ANY);

  /// For the effort above which more time gains too little.
  static final Bar WEBP = new Bar(0.60, 0.60, 1.05, ANY, 0.002);

  /// For the effort above which more time gains too little.
  static final Bar AVIF = new Bar(0.20, 0.20, 1.10, ANY, 0.002);

  /// For steps that change the picture, so that its similarity to the plain one says nothing.
  static final Bar STEP = new Bar(0.80, ANY, ANY, ANY, ANY);

  /// For a file that is made small: no more time than sharp takes for a usual one.
  static final Bar SMALL = new Bar(1.0, 1.0, 0.90, ANY, ANY);

  /// Returns the targets for JPEG from JPEG: this CPU ratio, the same size and the same quality.
  static Bar jpeg(double cpu) {
    return new Bar(cpu, 1.0, 1.05, 0.1, 0.001);
  }

  /// Returns the targets if both sides of the original are odd. libjpeg then rounds reduced sizes
  /// up, so pictures made from them are shifted.
  static Bar oddJpeg(double cpu) {
    return new Bar(cpu, 1.0, 1.05, -1.5, 0.001);
  }

  /// Compares the scores, with one check per target.
  List<Check> checks(Score ours, Score theirs) {
    List<Check> checks = new ArrayList<>();
    ratio(checks, "CPU", ours.cpuBeside(theirs), cpu);
    ratio(checks, "wall", ours.wallBeside(theirs), wall);
    ratio(checks, "bytes", (double) ours.bytes() / theirs.bytes(), bytes);
    double psnrGain = ours.quality().psnr() - theirs.quality().psnr();
    double ssimGain = ours.quality().ssim() - theirs.quality().ssim();
    gain(checks, "PSNR", psnrGain, psnr, 2);
    gain(checks, "SSIM", ssimGain, ssim, 4);
    return checks;
  }

  private static void ratio(List<Check> checks, String what, double ratio, double most) {
    if (most != ANY) {
      checks.add(Check.most(what, ratio, most, 2));
    }
  }

  private static void gain(List<Check> checks, String what, double gain, double less, int digits) {
    if (less != ANY) {
      checks.add(Check.gain(what, gain, less, digits));
    }
  }
}
