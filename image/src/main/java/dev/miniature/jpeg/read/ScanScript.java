package dev.miniature.jpeg.read;

import java.util.Arrays;

/// Tracks the progress of a progressive picture's scans, and checks whether the next one may follow
/// (T.81, G.1.1.1).
final class ScanScript {
  /// The maximum number of scans, the same as in libvips. A picture has about ten; more only cost
  /// time.
  private static final int MAX_SCANS = 100;

  private static final int UNSEEN = -1;

  /// The number of bits by which the coefficients of each component are still shifted.
  private final int[][] precision;

  private int scans;
  private int lastOffset;

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
    lastOffset = scan.offset();
    if (++scans > MAX_SCANS) {
      throw new TooManyScansException(scans, MAX_SCANS, scan.offset());
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
        throw new MalformedJpegException("A JPEG with missing components", lastOffset);
      }
      if (cutOff && Arrays.stream(coefficients).anyMatch(bits -> bits != 0)) {
        throw new MalformedJpegException(
            "A progressive JPEG that ends before its last scan", lastOffset);
      }
    }
  }

  /// Returns whether all that is wanted has been in the scans so far.
  boolean isComplete(ScanChoice choice) {
    for (int component = 0; component < precision.length; component++) {
      int[] coefficients = precision[component];
      if (coefficients[0] != 0) {
        return false;
      }
      for (int k = 1; k <= choice.last(component); k++) {
        if (coefficients[k] == UNSEEN || coefficients[k] > choice.lowestBit(component)) {
          return false;
        }
      }
    }
    return true;
  }
}
