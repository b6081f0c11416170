package dev.miniature.jpeg.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Finds the scans that take the fewest bytes for a group of components, among a few that are worth
/// trying (docs/decisions/0015). It first decides how many of the lowest bits come later, then
/// where the band is split.
final class ScriptSearch {
  /// The last coefficients of the lower band, in the order of the attempts.
  private static final int[] SPLITS = {2, 5, 8, 12, 18};

  private static final int LAST = 63;

  private final BandGroup group;
  private final BooleanSupplier stop;
  private final Map<BandScan, Long> known = new HashMap<>();

  private ScriptSearch(BandGroup group, BooleanSupplier stop) {
    this.group = group;
    this.stop = stop;
  }

  /// Returns the scans, in an order in which they may be written.
  ///
  /// @param stop ends the search early with what it has found
  static List<BandScan> of(BandGroup group, BooleanSupplier stop) {
    return new ScriptSearch(group, stop).find();
  }

  private List<BandScan> find() {
    int shift = 0;
    List<BandScan> best = script(0, LAST);
    for (int more = 1; more <= SignificanceMap.MAX_SHIFT; more++) {
      List<BandScan> candidate = script(more, LAST);
      if (bytes(candidate) < bytes(best)) {
        best = candidate;
        shift = more;
      }
    }
    for (int split : SPLITS) {
      List<BandScan> candidate = script(shift, split);
      if (bytes(candidate) < bytes(best)) {
        best = candidate;
      }
    }
    return best;
  }

  /// Returns a script.
  ///
  /// @param shift the number of bits that refinements bring
  /// @param split the last coefficient of the lower band; the last of all for one band
  static List<BandScan> script(int shift, int split) {
    List<BandScan> scans = new ArrayList<>();
    scans.add(BandScan.first(1, split, shift));
    if (split < LAST) {
      scans.add(BandScan.first(split + 1, LAST, shift));
    }
    for (int low = shift - 1; low >= 0; low--) {
      scans.add(BandScan.refinement(low));
    }
    return scans;
  }

  private long bytes(List<BandScan> script) {
    long bytes = 0;
    for (BandScan scan : script) {
      if (stop.getAsBoolean()) {
        return Long.MAX_VALUE;
      }
      bytes += known.computeIfAbsent(scan, group::bytes);
    }
    return bytes;
  }
}
