package dev.miniature.jpeg.read;

/// Counts the units of a scan, so that restart markers are passed where they must come (T.81,
/// E.2.4).
final class Restarts {
  private final BitSource in;
  private final int interval;
  private int unitsLeft;
  private int passed;

  /// @param interval after how many minimum coded units a marker comes; 0 for never
  Restarts(BitSource in, int interval) {
    this.in = in;
    this.interval = interval;
    this.unitsLeft = interval;
  }

  /// Goes past a marker, if one comes before the next unit.
  ///
  /// @return whether one has come: then nothing is known any more of the units before
  /// @throws MalformedJpegException if another one stands there, or none
  boolean pass() throws MalformedJpegException {
    if (interval == 0 || unitsLeft-- > 0) {
      return false;
    }
    in.restart(passed++ & 7);
    unitsLeft = interval - 1;
    return true;
  }

  /// Counts more units, as many as come before the next marker.
  ///
  /// @param most how many are wanted at most
  /// @return how many there are
  int take(int most) {
    int taken = interval == 0 ? most : Math.min(most, unitsLeft);
    unitsLeft -= interval == 0 ? 0 : taken;
    return taken;
  }
}
