package dev.miniature.jpeg.corpus;

import java.util.List;

/// What a file has around its picture.
///
/// @param segments behind the start of the image, in this order
/// @param fill how many 0xFF more stand before each marker but the first (B.1.1.2)
/// @param hasEnd whether there is an end marker
/// @param firstId the identifier of the first component, 0 to 253; the others follow on
public record Envelope(List<Segment> segments, int fill, boolean hasEnd, int firstId) {
  /// JFIF and nothing else.
  public static final Envelope JFIF = of(Segment.jfif());

  /// Nothing: the components are YCbCr because most are.
  public static final Envelope BARE = of();

  public Envelope {
    segments = List.copyOf(segments);
  }

  /// These segments and nothing unusual.
  public static Envelope of(Segment... segments) {
    return new Envelope(List.of(segments), 0, true, 1);
  }

  /// The same with filled markers.
  public Envelope withFill(int bytes) {
    return new Envelope(segments, bytes, hasEnd, firstId);
  }

  /// The same without an end marker.
  public Envelope withoutEnd() {
    return new Envelope(segments, fill, false, firstId);
  }

  /// The same with other component identifiers.
  public Envelope withFirstId(int id) {
    return new Envelope(segments, fill, hasEnd, id);
  }

  @Override
  public String toString() {
    return segments
        + (fill > 0 ? " fill" + fill : "")
        + (hasEnd ? "" : " endless")
        + (firstId == 1 ? "" : " ids" + firstId);
  }
}
