package dev.miniature.image.vips;

import dev.miniature.vips.VipsException;
import java.util.Arrays;
import java.util.List;

/// What is overlooked in a JPEG. libjpeg goes on after everything and fills what is missing with
/// grey, so a picture of which pixels are missing is known only by its complaints; and some of its
/// complaints are about nothing that anyone would see.
enum Tolerance {
  /// Any complaint ends the work, but a missing end mark is put there first: cameras forget it.
  OF_NOTHING("warning"),
  /// Only an end that comes too early ends the work.
  OF_COMPLAINTS("truncated");

  private static final int MARK = 0xFF;
  private static final int END = 0xD9;

  /// What libjpeg (jerror.h) says of bytes between two segments, which are skipped, and of versions
  /// it does not know.
  private static final List<String> HARMLESS =
      List.of("extraneous bytes", "JFIF revision", "Adobe color transform");

  private final String option;

  Tolerance(String option) {
    this.option = option;
  }

  /// What libvips calls it, after `fail_on=`.
  String option() {
    return option;
  }

  /// The file to decode.
  byte[] prepared(byte[] jpeg) {
    int length = jpeg.length;
    if (this == OF_COMPLAINTS
        || ((jpeg[length - 2] & 0xFF) == MARK && (jpeg[length - 1] & 0xFF) == END)) {
      return jpeg;
    }
    byte[] ended = Arrays.copyOf(jpeg, length + 2);
    ended[length] = (byte) MARK;
    ended[length + 1] = (byte) END;
    return ended;
  }

  /// Whether a picture that failed over this may be tried again with more tolerance.
  static boolean isHarmless(VipsException complaint) {
    String message = String.valueOf(complaint.getMessage());
    return HARMLESS.stream().anyMatch(message::contains);
  }
}
