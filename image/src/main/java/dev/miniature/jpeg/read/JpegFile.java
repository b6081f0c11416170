package dev.miniature.jpeg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JPEG file of which only the header has been read, which is enough to decide whether its pixels
/// can be decoded here.
public final class JpegFile {
  /// The maximum number of blocks in an MCU of several components (T.81, B.2.3).
  private static final int MAX_BLOCKS_IN_MCU = 10;

  private static final int ADOBE_TRANSFORM_AT = 11;
  private static final int NOT_SAID = -1;

  private final byte[] bytes;
  private final Arrival arrival;
  private final FrameHeader frame;
  private final int adobeTransform;
  private final boolean jfif;

  private JpegFile(
      byte[] bytes, Arrival arrival, FrameHeader frame, int adobeTransform, boolean jfif) {
    this.bytes = bytes;
    this.arrival = arrival;
    this.frame = frame;
    this.adobeTransform = adobeTransform;
    this.jfif = jfif;
  }

  /// Reads the segments up to the first scan.
  ///
  /// @throws MalformedJpegException if they are inconsistent
  public static JpegFile open(byte[] bytes) throws MalformedJpegException {
    return open(bytes, _ -> bytes.length);
  }

  /// Reads the segments up to the first scan of a file that may still be arriving.
  ///
  /// @param bytes an array of the length of the file
  /// @throws MalformedJpegException if they are inconsistent
  public static JpegFile open(byte[] bytes, Arrival arrival) throws MalformedJpegException {
    Segments segments = new Segments(bytes, arrival, 0);
    @Nullable FrameHeader frame = null;
    int adobe = NOT_SAID;
    boolean jfif = false;
    while (segments.next() && segments.marker() != Markers.SOS) {
      if (Markers.isFrame(segments.marker())) {
        if (frame != null) {
          throw segments.malformed("A JPEG with two frames");
        }
        frame = frame(segments);
      } else if (segments.marker() == Markers.APP14
          && segments.length() > ADOBE_TRANSFORM_AT
          && startsWith(segments, "Adobe")) {
        adobe = segments.u8(ADOBE_TRANSFORM_AT);
      } else if (segments.marker() == Markers.APP0 && startsWith(segments, "JFIF\0")) {
        jfif = true;
      }
    }
    if (frame == null || segments.marker() != Markers.SOS) {
      throw segments.malformed("A JPEG without a frame or without a scan");
    }
    return new JpegFile(bytes, arrival, frame, adobe, jfif);
  }

  private static FrameHeader frame(Segments segment) throws MalformedJpegException {
    int count = segment.u8(5);
    List<Component> components = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int factors = segment.u8(7 + 3 * i);
      components.add(
          new Component(segment.u8(6 + 3 * i), factors >> 4, factors & 0xF, segment.u8(8 + 3 * i)));
    }
    return new FrameHeader(
        segment.marker(), segment.u8(0), segment.u16At(3), segment.u16At(1), components);
  }

  private static boolean startsWith(Segments segment, String name) throws MalformedJpegException {
    if (segment.length() < name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (segment.u8(i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Returns the reason why this file cannot be decoded here, if there is one. Supported files have
  /// 8 bits per sample, Huffman codes, sequential or progressive scans, and components sampled in
  /// whole ratios.
  public Optional<String> refusal() {
    if (frame.marker() > Markers.SOF2 || frame.precision() != 8) {
      return Optional.of(
          String.format(Locale.ROOT, "coding %02x of %d bits", frame.marker(), frame.precision()));
    }
    if (frame.width() < 1 || frame.height() < 1) {
      return Optional.of(String.format(Locale.ROOT, "%d×%d pixels", frame.width(), frame.height()));
    }
    return switch (frame.components().size()) {
      case 1, 3, 4 -> sampling();
      default -> Optional.of(frame.components().size() + " components");
    };
  }

  /// Returns the colour model of the components.
  public ColourModel colours() {
    return switch (frame.components().size()) {
      case 1 -> ColourModel.GREY;
      case 3 -> isRgb() ? ColourModel.RGB : ColourModel.YCBCR;
      default -> adobeTransform <= 0 ? ColourModel.CMYK : ColourModel.YCCK;
    };
  }

  private boolean isRgb() {
    List<Component> components = frame.components();
    if (jfif) {
      return false;
    }
    return adobeTransform == NOT_SAID
        ? components.get(0).id() == 'R'
            && components.get(1).id() == 'G'
            && components.get(2).id() == 'B'
        : adobeTransform == 0;
  }

  private Optional<String> sampling() {
    int blocks = 0;
    for (Component component : frame.components()) {
      int h = component.horizontal();
      int v = component.vertical();
      if (h < 1 || v < 1 || h > 4 || v > 4) {
        return Optional.of(String.format(Locale.ROOT, "a sampling factor of %d or %d", h, v));
      }
      if (frame.maxHorizontal() % h != 0 || frame.maxVertical() % v != 0) {
        return Optional.of("fractional sampling");
      }
      blocks += h * v;
    }
    return blocks > MAX_BLOCKS_IN_MCU
        ? Optional.of(blocks + " blocks in an MCU")
        : Optional.empty();
  }

  /// Returns the frame header.
  public FrameHeader frame() {
    return frame;
  }

  /// Returns the whole file, of which only the bytes that were awaited are defined.
  byte[] bytes() {
    return bytes;
  }

  /// Returns how its bytes arrive.
  Arrival arrival() {
    return arrival;
  }

  /// Returns its segments, from the first one on.
  Segments segments() {
    return new Segments(bytes, arrival, 0);
  }
}
