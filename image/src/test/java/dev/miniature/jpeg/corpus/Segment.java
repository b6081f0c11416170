package dev.miniature.jpeg.corpus;

import dev.miniature.pictures.Exif;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A segment beside the picture: a marker, a length and a content.
public final class Segment {
  private final String name;
  private final int marker;
  private final byte[] content;

  /// Creates any segment.
  ///
  /// @param name for the names of tests
  /// @param marker the second byte of the marker
  /// @param content at most 65,533 bytes
  public Segment(String name, int marker, byte[] content) {
    this.name = name;
    this.marker = marker;
    this.content = content.clone();
  }

  /// Returns a JFIF 1.02 segment without density and thumbnail: the components are YCbCr.
  public static Segment jfif() {
    byte[] rest = {1, 2, 0, 0, 1, 0, 1, 0, 0};
    return new Segment("jfif", 0xE0, join("JFIF\0", rest));
  }

  /// Returns Adobe's segment, version 100.
  ///
  /// @param transform 0 for no transform, which means RGB for three components; 1 for YCbCr
  public static Segment adobe(int transform) {
    byte[] rest = {0, 100, 0, 0, 0, 0, (byte) transform};
    return new Segment("adobe" + transform, 0xEE, join("Adobe", rest));
  }

  /// Returns an EXIF segment with an orientation.
  ///
  /// @param exif 1 to 8, or an undefined value
  public static Segment orientation(int exif) {
    return new Segment("exif" + exif, 0xE1, join("Exif\0\0", Exif.orientation(exif)));
  }

  /// Returns the JDK's sRGB or grey profile, in this number of segments (ICC.1:2022, B.4).
  public static List<Segment> profile(boolean grey, int parts) {
    int space = grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    byte[] profile = ICC_Profile.getInstance(space).getData();
    int size = (profile.length + parts - 1) / parts;
    List<Segment> segments = new ArrayList<>();
    for (int i = 1; i <= parts; i++) {
      String head = "ICC_PROFILE\0" + (char) i + (char) parts;
      byte[] part = Arrays.copyOfRange(profile, (i - 1) * size, Math.min(i * size, profile.length));
      segments.add(new Segment("icc" + i, 0xE2, join(head, part)));
    }
    return segments;
  }

  /// Returns a comment.
  public static Segment comment(String text) {
    return new Segment("comment", 0xFE, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(JpegWriter out) {
    out.segment(marker, content);
  }

  private static byte[] join(String head, byte[] tail) {
    return new SegmentBytes()
        .bytes(head.getBytes(StandardCharsets.ISO_8859_1))
        .bytes(tail)
        .toArray();
  }

  @Override
  public String toString() {
    return name;
  }
}
