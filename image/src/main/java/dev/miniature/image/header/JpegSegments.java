package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Segments;

/// Iterates over the marker segments of a JPEG up to its first scan (ITU T.81, annex B). It
/// collects nothing, because a file of 64 MB may contain sixteen million segments.
///
/// The JPEG core finds the segments, so the checks here see the same segments as the decoder.
public final class JpegSegments {
  /// Start of scan: the entropy-coded data follows its segment.
  public static final int SOS = 0xDA;

  private static final int BEHIND_SOI = 2;

  private final Bytes file;
  private final Segments segments;

  /// Starts before the first segment of a whole file.
  public JpegSegments(Bytes file) {
    this.file = file;
    this.segments = new Segments(file.whole(), BEHIND_SOI);
  }

  /// Advances to the next segment. Like all decoders, it skips bytes between segments.
  ///
  /// @return false if the current segment is now that of the first scan
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

  /// Returns the second byte of the segment's marker.
  public int marker() {
    return segments.marker();
  }

  /// Returns the offset of the segment's content.
  public long start() {
    return segments.start();
  }

  /// Returns the length of the segment's content.
  public int length() {
    return segments.length();
  }

  /// Returns whether this segment is a frame header, which contains the size.
  public boolean isFrame() {
    return segments.isFrame();
  }

  /// Returns whether this is application segment `n` and its content begins with `name`.
  public boolean isApplication(int n, String name) {
    return segments.marker() == 0xE0 + n
        && segments.length() >= name.length()
        && file.reads(segments.start(), name);
  }
}
