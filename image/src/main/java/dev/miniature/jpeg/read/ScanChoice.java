package dev.miniature.jpeg.read;

import java.util.List;

/// Selects the scans of a progressive picture that have to be decoded for the wanted coefficients.
///
/// If a picture is decoded small, the lowest bits of its coefficients are not worth their time:
/// they make up half of the file and of the work, and improve the result by 0.04 dB at 512 pixels
/// (docs/performance.md: 32.52 dB for a baseline file, 32.48 dB for a progressive one).
final class ScanChoice {
  private static final int WHOLE = 63;

  private final boolean[] needed;
  private final boolean[] rounds;

  private ScanChoice(boolean[] needed, boolean[] rounds) {
    this.needed = needed;
    this.rounds = rounds;
  }

  /// Selects among these scans.
  ///
  /// @param lasts the number of the last wanted coefficient of each component
  /// @param all whether every scan is to be decoded
  static ScanChoice of(List<ScanHeader> scans, int[] lasts, boolean all) {
    boolean[] needed = new boolean[scans.size()];
    boolean[] rounds = new boolean[lasts.length];
    int[] ends = lasts.clone();
    for (int i = needed.length - 1; i >= 0; i--) {
      ScanHeader scan = scans.get(i);
      int component = scan.parts().getFirst().component();
      boolean isLeftOut = !all && lasts[component] != WHOLE && scan.bringsLowestBits();
      boolean bringsAny =
          all || scan.spectralStart() == 0 || scan.spectralStart() <= ends[component];
      needed[i] = bringsAny && !isLeftOut;
      rounds[component] |= bringsAny && isLeftOut;
      if (needed[i] && scan.approximationHigh() != 0) {
        // Reading corrections requires all coefficients of their band.
        ends[component] = Math.max(ends[component], scan.spectralEnd());
      }
    }
    return new ScanChoice(needed, rounds);
  }

  /// Returns whether scan number `scan` is needed.
  boolean isNeeded(int scan) {
    return needed[scan];
  }

  /// Returns whether the lowest bits of a component are skipped.
  boolean rounds(int component) {
    return rounds[component];
  }
}
