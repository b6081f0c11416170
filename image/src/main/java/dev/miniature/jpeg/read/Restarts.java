package dev.miniature.jpeg.read;

import java.util.Locale;

/// Counts the MCUs of a scan, so that restart markers are passed where they must come (T.81,
/// E.2.4).
final class Restarts {
  private static final int NONE_YET = -1;

  private final BitSource in;
  private final int interval;
  private int mcusLeft;
  private int number = NONE_YET;

  /// @param interval after how many MCUs a marker comes; 0 for never
  Restarts(BitSource in, int interval) {
    this.in = in;
    this.interval = interval;
    this.mcusLeft = interval;
  }

  /// Goes past a marker, if one comes before the next MCU. The first may have any number, since
  /// some encoders do not begin at 0; each later one must be the next.
  ///
  /// @return whether one has come: then nothing is known any more of the MCUs before
  /// @throws MalformedJpegException if another one stands there, or none
  boolean pass() throws MalformedJpegException {
    if (interval == 0 || mcusLeft-- > 0) {
      return false;
    }
    int next = in.restart();
    if (number != NONE_YET && next != (number + 1 & 7)) {
      throw new MalformedJpegException(
          String.format(Locale.ROOT, "Restart marker %d after %d", next, number), in.fileOffset());
    }
    number = next;
    mcusLeft = interval - 1;
    return true;
  }

  /// Counts more MCUs, as many as come before the next marker.
  ///
  /// @param most how many are wanted at most
  /// @return how many there are
  int take(int most) {
    int taken = interval == 0 ? most : Math.min(most, mcusLeft);
    mcusLeft -= interval == 0 ? 0 : taken;
    return taken;
  }
}
