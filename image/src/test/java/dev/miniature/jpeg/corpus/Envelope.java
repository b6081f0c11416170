package dev.miniature.jpeg.corpus;

import java.util.List;

/// The parts of a file around its picture.
///
/// @param segments after the start of the image, in this order
/// @param fill how many additional 0xFF precede each marker except the first (B.1.1.2)
/// @param hasEnd whether there is an end marker
/// @param firstId the identifier of the first component, 0 to 253; the others follow
public record Envelope(List<Segment> segments, int fill, boolean hasEnd, int firstId) {
  /// Only a JFIF segment.
  public static final Envelope JFIF = of(Segment.jfif());

  /// No segments; the components count as YCbCr.
  public static final Envelope BARE = of();

  public Envelope {
    segments = List.copyOf(segments);
  }

  /// Returns an envelope with these segments and nothing unusual.
  public static Envelope of(Segment... segments) {
    return new Envelope(List.of(segments), 0, true, 1);
  }

  /// Returns the same envelope with filled markers.
  public Envelope withFill(int bytes) {
    return new Envelope(segments, bytes, hasEnd, firstId);
  }

  /// Returns the same envelope without an end marker.
  public Envelope withoutEnd() {
    return new Envelope(segments, fill, false, firstId);
  }

  /// Returns the same envelope with other component identifiers.
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
