package dev.miniature.jpeg.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Tracks the progress of a progressive picture's scans, and checks whether the next one may follow
/// (T.81, G.1.1.1).
final class ScanScript {
  /// The maximum number of scans, the same as in libvips. A picture has about ten; more only cost
  /// time.
  private static final int MAX_SCANS = 100;

  private static final int UNSEEN = -1;

  /// The number of bits by which the coefficients of each component are still shifted.
  private final int[][] precision;

  private final List<ScanHeader> scans = new ArrayList<>();

  /// @param components the number of components
  ScanScript(int components) {
    precision = new int[components][64];
    for (int[] coefficients : precision) {
      Arrays.fill(coefficients, UNSEEN);
    }
  }

  /// Adds the next scan.
  ///
  /// @throws MalformedJpegException if it may not occur now
  void add(ScanHeader scan) throws MalformedJpegException {
    boolean sums = scan.spectralStart() == 0;
    boolean isLegal =
        sums
            ? scan.spectralEnd() == 0
            : scan.spectralEnd() >= scan.spectralStart()
                && scan.spectralEnd() < 64
                && !scan.isInterleaved();
    boolean refines = scan.approximationHigh() != 0;
    if (!isLegal
        || scan.approximationLow() > 13
        || (refines && scan.approximationLow() != scan.approximationHigh() - 1)) {
      throw new MalformedJpegException("An invalid progressive scan: " + scan, scan.offset());
    }
    scans.add(scan);
    if (scans.size() > MAX_SCANS) {
      throw new MalformedJpegException(
          String.format(Locale.ROOT, "A JPEG of more than %d scans", MAX_SCANS), scan.offset());
    }
    for (ScanHeader.Part part : scan.parts()) {
      int[] coefficients = precision[part.component()];
      if (!sums && coefficients[0] == UNSEEN) {
        throw new MalformedJpegException(
            "AC coefficients precede the DC coefficients", scan.offset());
      }
      for (int k = scan.spectralStart(); k <= scan.spectralEnd(); k++) {
        if (Math.max(0, coefficients[k]) != scan.approximationHigh()) {
          throw new MalformedJpegException(
              "A progressive scan out of order: " + scan, scan.offset());
        }
        coefficients[k] = scan.approximationLow();
      }
    }
  }

  /// Checks that nothing is missing.
  ///
  /// @param cutOff whether the end marker is missing. The file may then have been truncated between
  ///   two scans, and is complete only if all bits of all coefficients are present
  /// @throws MalformedJpegException if a component has no data, or if the file is truncated
  void checkEnd(boolean cutOff) throws MalformedJpegException {
    for (int[] coefficients : precision) {
      if (coefficients[0] == UNSEEN) {
        throw new MalformedJpegException("A JPEG with missing components", lastOffset());
      }
      if (cutOff && Arrays.stream(coefficients).anyMatch(bits -> bits != 0)) {
        throw new MalformedJpegException(
            "A progressive JPEG that ends before its last scan", lastOffset());
      }
    }
  }

  private int lastOffset() {
    return scans.isEmpty() ? 0 : scans.getLast().offset();
  }

  /// Returns all scans, in the order of the file.
  List<ScanHeader> scans() {
    return scans;
  }
}
