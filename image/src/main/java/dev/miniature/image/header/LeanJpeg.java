package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/// A JPEG reduced to tables, frame and scans, without anything else that could disturb a decoder.
///
/// libjpeg warns about many harmless faults (bytes between segments, odd versions, parameters that
/// no sequential scan uses) in the same way as about missing pixels. The JDK also parses EXIF, JFIF
/// thumbnails and profiles, fails on odd ones, and interprets the colours of a file with EXIF and
/// without JFIF differently from all other decoders. So these segments are omitted, one is added
/// that defines the colour model, and an end marker is added. After that, anything that a decoder
/// complains about is damage.
public final class LeanJpeg {
  private static final String JFIF = "JFIF\0";
  private static final String ADOBE = "Adobe";
  private static final String PROFILE = "ICC_PROFILE\0";
  private static final int ADOBE_LENGTH = 12;
  private static final int TRANSFORM_AT = 11;

  /// Marker and length of a segment.
  private static final int SEGMENT_HEAD = 4;

  /// The spectral selection and approximation of a scan with all bits of all coefficients (T.81,
  /// table B.3).
  private static final byte[] SEQUENTIAL = {0, 63, 0};

  private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

  /// Version 1.1, no density, no thumbnail.
  private static final byte[] JFIF_CONTENT = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

  private final byte[] file;
  private final Bytes bytes;
  private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private @Nullable JpegFrame frame;
  private boolean jfif;
  private int adobeTransform = -1;
  private int scan;
  private int end;

  private LeanJpeg(byte[] file) {
    this.file = file;
    this.bytes = Bytes.of(file);
    this.end = file.length;
  }

  /// Reads the relevant parts of a file.
  ///
  /// @throws BrokenImageException if there is no frame, or more than one
  public static LeanJpeg of(byte[] file) throws BrokenImageException {
    LeanJpeg jpeg = new LeanJpeg(file);
    jpeg.read();
    return jpeg;
  }

  /// Returns the frame header.
  public JpegFrame frame() {
    JpegFrame found = frame;
    if (found == null) {
      throw new IllegalStateException("of() ensures that there is one");
    }
    return found;
  }

  /// Returns everything before the unchanged data of the scans.
  public byte[] head() {
    return head(new byte[0]);
  }

  /// Returns the offset in the file at which the scans continue after [#head()].
  public int scan() {
    return scan;
  }

  /// Returns the offset in the file at which the last scan ends.
  public int end() {
    return end;
  }

  /// Returns everything after the scans.
  public byte[] tail() {
    return END.clone();
  }

  /// Returns the whole file, including its colour profile.
  public byte[] withProfile() {
    byte[] head = head(profile.toByteArray());
    byte[] whole = new byte[head.length + end - scan + END.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(file, scan, whole, head.length, end - scan);
    System.arraycopy(END, 0, whole, whole.length - END.length, END.length);
    return whole;
  }

  private void read() throws BrokenImageException {
    JpegSegments segments = new JpegSegments(bytes);
    while (segments.next()) {
      if (segments.isFrame()) {
        if (frame != null) {
          throw new BrokenImageException("A JPEG with two frames");
        }
        frame = JpegFrame.read(bytes, segments);
        copy(segments, tables);
      } else if (isTable(segments.marker())) {
        copy(segments, tables);
      } else if (segments.isApplication(0, JFIF)) {
        jfif = true;
      } else if (segments.isApplication(2, PROFILE)) {
        copy(segments, profile);
      } else if (segments.isApplication(14, ADOBE) && segments.length() >= ADOBE_LENGTH) {
        adobeTransform = bytes.u8(segments.start() + TRANSFORM_AT);
      }
    }
    if (frame == null) {
      throw new BrokenImageException("A JPEG without a frame header");
    }
    scans(segments);
  }

  private void scans(JpegSegments segments) throws BrokenImageException {
    scan = (int) segments.start() - SEGMENT_HEAD;
    boolean severalScans =
        segments.length() > 0 && bytes.u8(segments.start()) < frame().components();
    if (frame().isProgressive() || severalScans) {
      end = JpegScans.count(file, scan, JpegComplexity.MAX_SCANS).end();
    } else if (frame().isSequential() && segments.length() > SEQUENTIAL.length) {
      byte[] content = bytes.copy(segments.start(), segments.length());
      System.arraycopy(
          SEQUENTIAL, 0, content, content.length - SEQUENTIAL.length, SEQUENTIAL.length);
      segment(tables, JpegSegments.SOS, content);
      scan = (int) segments.start() + segments.length();
    }
  }

  private byte[] head(byte[] more) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(0xFF);
    head.write(0xD8);
    colours(head);
    head.writeBytes(more);
    head.writeBytes(tables.toByteArray());
    return head.toByteArray();
  }

  /// Writes the segment that defines the colour model by libjpeg's rule: JFIF means YCbCr, then the
  /// Adobe segment counts, then the names of the components. Undefined Adobe transforms count as
  /// the usual one.
  private void colours(ByteArrayOutputStream head) {
    boolean ink = frame().components() == 4;
    if (ink && adobeTransform >= 0) {
      adobe(head, adobeTransform == 0 ? 0 : 2);
    } else if (!ink
        && !jfif
        && (adobeTransform == 0 || (adobeTransform < 0 && frame().isNamedRgb()))) {
      adobe(head, 0);
    } else if (!ink) {
      segment(head, 0xE0, JFIF_CONTENT);
    }
  }

  /// Version 100, no flags.
  private static void adobe(ByteArrayOutputStream head, int transform) {
    byte[] content = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    segment(head, 0xEE, content);
  }

  private static boolean isTable(int marker) {
    return marker == 0xC4 || marker == 0xCC || marker == 0xDB || marker == 0xDD;
  }

  private void copy(JpegSegments segments, ByteArrayOutputStream to) throws BrokenImageException {
    segment(to, segments.marker(), bytes.copy(segments.start(), segments.length()));
  }

  private static void segment(ByteArrayOutputStream to, int marker, byte[] content) {
    int length = content.length + 2;
    to.write(0xFF);
    to.write(marker);
    to.write(length >> 8);
    to.write(length);
    to.writeBytes(content);
  }
}
