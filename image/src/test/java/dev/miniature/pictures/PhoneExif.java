package dev.miniature.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes EXIF blocks as phones do: the place, a maker note, and a thumbnail with an orientation of
/// its own in a second directory.
final class PhoneExif {
  /// What must not be found in a thumbnail.
  static final String SECRET = "SECRET-PLACE";

  private static final int ENTRY = 12;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int UNDEFINED = 7;

  private PhoneExif() {}

  /// Returns a block.
  ///
  /// @param exif the orientation of the picture
  /// @param thumbnail a JPEG, which lies upside down by its own orientation
  static byte[] of(int exif, byte[] thumbnail) {
    byte[] note =
        ("Apple iOS\0 burst and Live Photo of " + SECRET).getBytes(StandardCharsets.US_ASCII);
    int main = 8;
    int camera = main + directory(3);
    int place = camera + directory(1);
    int second = place + directory(1);
    int noteAt = second + directory(4);
    int thumbnailAt = noteAt + note.length;
    ByteBuffer block = ByteBuffer.allocate(thumbnailAt + thumbnail.length);
    block.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(main);
    begin(block, 3);
    entry(block, 0x0112, SHORT, 1, exif << 16);
    entry(block, 0x8769, LONG, 1, camera);
    entry(block, 0x8825, LONG, 1, place);
    block.putInt(second);
    begin(block, 1);
    entry(block, 0x927C, UNDEFINED, note.length, noteAt);
    block.putInt(0);
    begin(block, 1);
    entry(block, 0x001B, UNDEFINED, note.length, noteAt);
    block.putInt(0);
    begin(block, 4);
    entry(block, 0x0103, SHORT, 1, 6 << 16);
    entry(block, 0x0112, SHORT, 1, 3 << 16);
    entry(block, 0x0201, LONG, 1, thumbnailAt);
    entry(block, 0x0202, LONG, 1, thumbnail.length);
    block.putInt(0);
    return block.put(note).put(thumbnail).array();
  }

  private static int directory(int entries) {
    return 2 + ENTRY * entries + 4;
  }

  private static void begin(ByteBuffer block, int entries) {
    block.putShort((short) entries);
  }

  private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
    block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
