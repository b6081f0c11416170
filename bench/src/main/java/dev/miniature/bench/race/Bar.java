package dev.miniature.bench.race;

import dev.miniature.bench.report.Check;
import java.util.ArrayList;
import java.util.List;

/// What Miniature must reach beside sharp, as ratios of medians in one run. Infinity means that
/// nothing was promised.
///
/// @param cpu the most processor time
/// @param wall the most time on the clock
/// @param bytes the largest file
/// @param psnr how much lower the PSNR may be, in decibels; where it must be higher, below zero
/// @param ssim how much lower the SSIM may be
record Bar(double cpu, double wall, double bytes, double psnr, double ssim) {
  private static final double ANY = Double.POSITIVE_INFINITY;

  /// Nothing was promised.
  static final Bar NONE = new Bar(ANY, ANY, ANY, ANY, ANY);

  /// PNG loses nothing, so time is all.
  static final Bar PNG = new Bar(1.0, 1.0, ANY, ANY, ANY);

  /// At the effort where time stops paying.
  static final Bar WEBP = new Bar(0.60, 0.60, 1.05, ANY, 0.002);

  /// At the effort where time stops paying.
  static final Bar AVIF = new Bar(0.20, 0.20, 1.10, ANY, 0.002);

  /// JPEG from JPEG: so much faster, as small, and no worse.
  static Bar jpeg(double cpu) {
    return new Bar(cpu, 1.0, 1.05, 0.1, 0.001);
  }

  /// The same where both sides of the original are odd: there libjpeg rounds up, and what is made
  /// with its reduced sizes ends up shifted.
  static Bar oddJpeg(double cpu) {
    return new Bar(cpu, 1.0, 1.05, -1.5, 0.001);
  }

  /// What came of it, a check for each thing promised.
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
