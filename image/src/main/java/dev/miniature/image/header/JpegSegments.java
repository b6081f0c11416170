package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Segments;

/// Goes through the marker segments of a JPEG, one at a time, up to its first scan (ITU T.81, annex
/// B). Nothing is collected: a file of 64 MB may hold sixteen million segments.
///
/// The JPEG core finds them, so that what is judged here is what is decoded there.
public final class JpegSegments {
  /// Start of scan: the entropy-coded pixels begin after it.
  public static final int SOS = 0xDA;

  private static final int BEHIND_SOI = 2;

  private final Bytes file;
  private final Segments segments;

  /// The segments of a whole file, before the first.
  public JpegSegments(Bytes file) {
    this.file = file;
    this.segments = new Segments(file.whole(), BEHIND_SOI);
  }

  /// Goes to the next segment. Bytes that belong to none are passed over, as every decoder does.
  ///
  /// @return false once the first scan has been reached; the segment is then that of its marker
  /// @throws BrokenImageException if the file ends before a scan begins
  public boolean next() throws BrokenImageException {
    if (segments.marker() == SOS) {
      return false;
    }
    try {
      if (!segments.next()) {
        throw new BrokenImageException("A JPEG without pixels");
      }
    } catch (MalformedJpegException malformed) {
      throw new BrokenImageException(String.valueOf(malformed.getMessage()), malformed);
    }
    return segments.marker() != SOS;
  }

  /// The second byte of the segment's marker.
  public int marker() {
    return segments.marker();
  }

  /// Where its content begins.
  public long start() {
    return segments.start();
  }

  /// How long its content is.
  public int length() {
    return segments.length();
  }

  /// Whether this segment is a frame header, which tells the size.
  public boolean isFrame() {
    return segments.isFrame();
  }

  /// Whether this is application segment `n` whose content begins with `name`.
  public boolean isApplication(int n, String name) {
    return segments.marker() == 0xE0 + n
        && segments.length() >= name.length()
        && file.reads(segments.start(), name);
  }
}
