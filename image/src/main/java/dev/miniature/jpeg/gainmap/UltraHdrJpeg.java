package dev.miniature.jpeg.gainmap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Joins a picture and its gain map to one file, which is read by the rules of ISO 21496-1 and of
/// the Ultra HDR Image Format 1.1. Who knows neither reads the picture.
///
/// Metadata is written anew; nothing of an original gets into the file but the numbers of
/// [GainMapMetadata].
public final class UltraHdrJpeg {
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;

  /// The bytes of a marker, and of the length that follows.
  private static final int MARKER = 2;

  private static final int LENGTH = 2;

  private final byte[] map;
  private final byte[] announcement;

  /// @param map the map, a JPEG without metadata
  /// @param metadata how it is applied
  public UltraHdrJpeg(byte[] map, GainMapMetadata metadata) {
    this.map =
        withSegments(
            map,
            join(
                segment(APP1, XmpMetadata.NAME, XmpMetadata.write(metadata)),
                segment(APP2, IsoMetadata.NAME, IsoMetadata.write(metadata))));
    this.announcement =
        join(
            segment(APP1, XmpMetadata.NAME, XmpMetadata.directory(this.map.length)),
            segment(APP2, IsoMetadata.NAME, IsoMetadata.version()));
  }

  /// Returns by how many bytes the map makes the file of a picture longer.
  public int addedBytes() {
    return announcement.length + index(0, 0).length + map.length;
  }

  /// Returns a picture with the map.
  ///
  /// @param picture a JPEG without a map
  public byte[] joinedTo(byte[] picture) {
    int length = picture.length + addedBytes() - map.length;
    int start = headEnd(picture) + announcement.length + MARKER + LENGTH;
    int offset = length - start - MultiPictureIndex.NAME.length();
    return join(withSegments(picture, join(announcement, index(length, offset))), map);
  }

  private byte[] index(int length, int offset) {
    return segment(
        APP2, MultiPictureIndex.NAME, MultiPictureIndex.write(length, offset, map.length));
  }

  /// Returns a file with more segments before all others except JFIF's, which must be first.
  private static byte[] withSegments(byte[] jpeg, byte[] segments) {
    int head = headEnd(jpeg);
    return ByteBuffer.allocate(jpeg.length + segments.length)
        .put(jpeg, 0, head)
        .put(segments)
        .put(jpeg, head, jpeg.length - head)
        .array();
  }

  /// Returns where the start marker and JFIF's segment end.
  private static int headEnd(byte[] jpeg) {
    ByteBuffer file = ByteBuffer.wrap(jpeg);
    boolean isJfif = Short.toUnsignedInt(file.getShort(MARKER)) == (0xFF00 | APP0);
    return isJfif ? 2 * MARKER + Short.toUnsignedInt(file.getShort(2 * MARKER)) : MARKER;
  }

  private static byte[] segment(int marker, String name, byte[] content) {
    int length = LENGTH + name.length() + content.length;
    return ByteBuffer.allocate(MARKER + length)
        .putShort((short) (0xFF00 | marker))
        .putShort((short) length)
        .put(name.getBytes(StandardCharsets.ISO_8859_1))
        .put(content)
        .array();
  }

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
