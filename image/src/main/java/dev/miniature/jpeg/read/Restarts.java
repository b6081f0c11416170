package dev.miniature.jpeg.read;

import java.util.Locale;

/// Counts the MCUs of a scan, and skips restart markers where they must occur (T.81, E.2.4).
final class Restarts {
  private static final int NONE_YET = -1;

  private final BitSource in;
  private final int interval;
  private int mcusLeft;
  private int number = NONE_YET;

  /// @param interval the number of MCUs between markers; 0 for none
  Restarts(BitSource in, int interval) {
    this.in = in;
    this.interval = interval;
    this.mcusLeft = interval;
  }

  /// Skips a marker if one is due before the next MCU. The first may have any number, because some
  /// encoders do not begin at 0; each later one must have the next number.
  ///
  /// @return whether a marker was skipped, so that predictions have to be reset
  /// @throws MalformedJpegException if the expected marker is not there
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

  /// Counts the next MCUs, up to the next marker.
  ///
  /// @param most the maximum number of MCUs
  /// @return the number of MCUs counted
  int take(int most) {
    int taken = interval == 0 ? most : Math.min(most, mcusLeft);
    mcusLeft -= interval == 0 ? 0 : taken;
    return taken;
  }
}
