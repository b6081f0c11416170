package dev.miniature.jpeg.write;

/// A progressive scan of AC coefficients (T.81, G.1.1.1): a band of them, and the bits that it
/// brings.
///
/// @param spectralStart the first coefficient, 1–63
/// @param spectralEnd the last coefficient, not before the first
/// @param approximationHigh the number of bits by which the scan before shifted the values; 0 if
///   there was none
/// @param approximationLow the number of bits by which this scan shifts them
record BandScan(int spectralStart, int spectralEnd, int approximationHigh, int approximationLow) {
  private static final int LAST = 63;

  /// Returns the first scan of a band.
  ///
  /// @param low the number of bits that are left for refinements
  static BandScan first(int start, int end, int low) {
    return new BandScan(start, end, 0, low);
  }

  /// Returns the scan that adds one more bit to all AC coefficients.
  ///
  /// @param low the number of bits that are left after it
  static BandScan refinement(int low) {
    return new BandScan(1, LAST, low + 1, low);
  }

  /// Returns whether it adds a bit to values that an earlier scan brought.
  boolean refines() {
    return approximationHigh > 0;
  }

  /// Returns a mask of the coefficients of the band: bit _k_ for number _k_.
  long mask() {
    return -1L << spectralStart & -1L >>> (LAST - spectralEnd);
  }
}
