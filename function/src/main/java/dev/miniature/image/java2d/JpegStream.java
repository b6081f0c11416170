package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.JpegFrame;
import dev.miniature.image.header.JpegScans;
import dev.miniature.image.header.JpegSegments;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A JPEG as the JDK's reader likes it: tables, frame, scans, and nothing else.
///
/// The JDK parses EXIF, JFIF thumbnails and profiles along the way and gives up on odd ones, and it
/// takes the colours of a file with EXIF and no JFIF for something else than all other decoders do.
/// So those segments are left out, and one is put in that settles what the colours are. An end
/// marker is added, since a file that lacks nothing else is sound.
final class JpegStream {
  private static final String JFIF = "JFIF\0";
  private static final String ADOBE = "Adobe";
  private static final int ADOBE_LENGTH = 12;

  /// Real progressive files have about ten scans. A hostile one has as many as it likes: each takes
  /// ten bytes to write, and the JDK's reader makes all pixels anew for each.
  private static final int MOST_SCANS = 100;

  private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

  /// Version 1.1, no density, no thumbnail.
  private static final byte[] JFIF_CONTENT = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

  /// Version 100, no flags, transform 0: the colours are RGB as they stand.
  private static final byte[] RGB_CONTENT = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};

  private final byte[] file;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final Bytes bytes;
  private @Nullable JpegFrame frame;
  private boolean jfif;
  private long adobe = -1;
  private int scan;
  private boolean severalScans;
  private JpegScans scans;

  private JpegStream(byte[] file) {
    this.file = file;
    this.bytes = Bytes.of(file);
    this.scans = new JpegScans(1, file.length);
  }

  /// The parts of `file` that matter.
  static JpegStream of(byte[] file) throws BrokenImageException {
    JpegStream stream = new JpegStream(file);
    stream.read();
    return stream;
  }

  JpegFrame frame() {
    JpegFrame found = frame;
    if (found == null) {
      throw new IllegalStateException("of() has seen to it that there is one");
    }
    return found;
  }

  /// Whether Adobe's marker is there: then ink is stored the other way round.
  boolean isAdobe() {
    return adobe >= 0;
  }

  /// Whether the decoder must keep all coefficients until the last scan has come.
  boolean isHeldWhole() {
    return frame().isProgressive() || severalScans;
  }

  /// The reader's input.
  FileInput input(Deadline deadline) {
    return FileInput.of(head.toByteArray(), file, scan, scans.end(), END, deadline);
  }

  private void read() throws BrokenImageException {
    ByteArrayOutputStream tables = new ByteArrayOutputStream();
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
      } else if (segments.isApplication(14, ADOBE) && segments.length() >= ADOBE_LENGTH) {
        adobe = segments.start();
      }
    }
    scan = (int) segments.start() - 4;
    severalScans = segments.length() > 0 && bytes.u8(segments.start()) < frame().components();
    if (isHeldWhole()) {
      scans = JpegScans.count(file, scan, MOST_SCANS);
    }
    if (scans.count() > MOST_SCANS) {
      throw new BrokenImageException(
          String.format(Locale.ROOT, "A JPEG of more than %d scans", MOST_SCANS));
    }
    head.write(0xFF);
    head.write(0xD8);
    colours();
    head.writeBytes(tables.toByteArray());
  }

  /// Decides as libjpeg does: JFIF means YCbCr, then Adobe's word counts, then the names of the
  /// components.
  private void colours() throws BrokenImageException {
    boolean ink = frame().components() == 4;
    if (isAdobe() && (ink || !jfif)) {
      segment(head, 0xEE, bytes.copy(adobe, ADOBE_LENGTH));
    } else if (!ink && !jfif && frame().isNamedRgb()) {
      segment(head, 0xEE, RGB_CONTENT);
    } else if (!ink) {
      segment(head, 0xE0, JFIF_CONTENT);
    }
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
