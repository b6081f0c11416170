package dev.miniature.jpeg.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How far the scans of a progressive picture have come, and whether the next one may follow (T.81,
/// G.1.1.1).
final class ScanScript {
  /// As many as libvips decodes. A picture has about ten; what has more costs time for nothing.
  private static final int MAX_SCANS = 100;

  private static final int UNSEEN = -1;

  /// By how many bits the coefficients of each component are still shifted.
  private final int[][] precision;

  private final List<ScanHeader> scans = new ArrayList<>();

  /// @param components how many the picture has
  ScanScript(int components) {
    precision = new int[components][64];
    for (int[] coefficients : precision) {
      Arrays.fill(coefficients, UNSEEN);
    }
  }

  /// Takes note of the next scan.
  ///
  /// @throws MalformedJpegException if it cannot come now
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
      throw new MalformedJpegException(
          "A progressive scan that there cannot be: " + scan, scan.offset());
    }
    scans.add(scan);
    if (scans.size() > MAX_SCANS) {
      throw new MalformedJpegException(
          String.format(Locale.ROOT, "A JPEG of more than %d scans", MAX_SCANS), scan.offset());
    }
    for (ScanHeader.Part part : scan.parts()) {
      int[] coefficients = precision[part.component()];
      if (!sums && coefficients[0] == UNSEEN) {
        throw new MalformedJpegException("Coefficients come before their sums", scan.offset());
      }
      for (int k = scan.spectralStart(); k <= scan.spectralEnd(); k++) {
        if (Math.max(0, coefficients[k]) != scan.approximationHigh()) {
          throw new MalformedJpegException(
              "A progressive scan that does not follow: " + scan, scan.offset());
        }
        coefficients[k] = scan.approximationLow();
      }
    }
  }

  /// Looks whether anything is missing that must be there.
  ///
  /// @param cutOff whether there is no end mark: then the file may have ended between two scans,
  ///   and only coefficients that have come with all their bits show that it has not
  /// @throws MalformedJpegException if there is a component of which nothing has come, or if the
  ///   file is cut off
  void checkEnd(boolean cutOff) throws MalformedJpegException {
    for (int[] coefficients : precision) {
      if (coefficients[0] == UNSEEN) {
        throw new MalformedJpegException("A JPEG whose components are not all there", lastOffset());
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

  /// All of them, in the order of the file.
  List<ScanHeader> scans() {
    return scans;
  }
}
