package dev.miniature.bench;

import dev.miniature.bench.quality.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What Miniature must reach beside sharp, as ratios of medians in one run. Infinity means that
/// nothing was promised.
///
/// @param time the most processor time, and the most time on the clock
/// @param bytes the largest file
/// @param psnr how much lower the PSNR may be, in decibels
/// @param ssim how much lower the SSIM may be
public record Bar(double time, double bytes, double psnr, double ssim) {
  private static final double ANY = Double.POSITIVE_INFINITY;

  /// Nothing was promised.
  static final Bar NONE = new Bar(ANY, ANY, ANY, ANY);

  /// JPEG from JPEG: not slower, and no worse.
  static final Bar JPEG = new Bar(1.0, ANY, 0, ANY);

  /// PNG loses nothing, so time is all.
  static final Bar PNG = new Bar(1.0, ANY, ANY, ANY);

  /// At the effort where time stops paying.
  static final Bar WEBP = new Bar(0.60, 1.05, ANY, 0.002);

  /// At the effort where time stops paying.
  static final Bar AVIF = new Bar(0.20, 1.10, ANY, 0.002);

  /// What came of it, a check for each thing promised.
  List<Check> checks(Score ours, Score theirs) {
    List<Check> checks = new ArrayList<>();
    ratio(checks, "CPU", ours.cpu() / theirs.cpu(), time);
    ratio(checks, "wall", ours.wall() / theirs.wall(), time);
    ratio(checks, "bytes", (double) ours.bytes() / theirs.bytes(), bytes);
    if (ours.quality().isPresent() && theirs.quality().isPresent()) {
      Quality our = ours.quality().get();
      Quality their = theirs.quality().get();
      difference(checks, "PSNR", our.psnr() - their.psnr(), psnr);
      difference(checks, "SSIM", our.ssim() - their.ssim(), ssim);
    }
    return checks;
  }

  private static void ratio(List<Check> checks, String what, double ratio, double most) {
    if (most != ANY) {
      checks.add(new Check("%s ≤ %.2f".formatted(what, most), number(2, ratio), ratio <= most));
    }
  }

  private static void difference(List<Check> checks, String what, double gain, double most) {
    if (most != ANY) {
      String bar = most == 0 ? what + " no lower" : "%s ≥ −%s".formatted(what, most);
      checks.add(new Check(bar, String.format(Locale.ROOT, "%+.4f", gain), gain >= -most));
    }
  }

  private static String number(int digits, double value) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
