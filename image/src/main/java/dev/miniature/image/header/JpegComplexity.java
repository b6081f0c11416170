package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.TooComplexException;

/// Limits the number of scans and segments of a JPEG.
final class JpegComplexity {
  /// The maximum number of scans. Ten are usual. Each is a pass over the whole picture, and an
  /// empty one takes ten bytes.
  static final int MAX_SCANS = 100;

  /// The maximum number of application segments. libjpeg keeps them in a linked list, which it
  /// traverses for each new one. A profile takes up to 255, and other large metadata as many again.
  static final int MAX_APPLICATION_SEGMENTS = 2_000;

  private static final String PROFILE = "ICC_PROFILE\0";
  private static final int PROFILE_HEAD = PROFILE.length() + 2;
  private static final int MARKER_AND_LENGTH = 4;

  private JpegComplexity() {}

  /// Checks the limits. Entropy-coded data is searched only if there may be several scans: a
  /// decoder of a sequential file whose first scan has all channels stops after it.
  static void check(byte[] jpeg, ImageHeader header)
      throws TooComplexException, BrokenImageException {
    int scan = checkUpToScans(jpeg);
    boolean inScans = header.storage().together() >= header.stored().pixels();
    if (inScans) {
      JpegScans scans = JpegScans.count(jpeg, scan, MAX_SCANS);
      Complexity.atMost("scans", scans.count(), MAX_SCANS);
    }
  }

  /// Checks the limits of everything before the first scan.
  ///
  /// @return the offset of the first scan's marker
  static int checkUpToScans(byte[] jpeg) throws TooComplexException, BrokenImageException {
    JpegSegments segments = new JpegSegments(Bytes.of(jpeg));
    int applications = 0;
    long profile = 0;
    while (segments.next()) {
      applications += segments.marker() >= 0xE0 && segments.marker() <= 0xEF ? 1 : 0;
      if (segments.isApplication(2, PROFILE)) {
        profile += Math.max(0, segments.length() - PROFILE_HEAD);
      }
    }
    PartLimits.checkProfile(profile);
    Complexity.atMost("application segments", applications, MAX_APPLICATION_SEGMENTS);
    return (int) segments.start() - MARKER_AND_LENGTH;
  }
}
