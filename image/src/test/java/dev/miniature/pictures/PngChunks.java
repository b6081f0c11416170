package dev.miniature.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Adds chunks beside the picture to a PNG file: a length, a name, a content and a checksum.
public final class PngChunks {
  /// The length of the signature and of the header chunk, which must come first.
  private static final int AFTER_HEADER = 8 + 25;

  private PngChunks() {}

  /// Returns the file with this orientation in an EXIF chunk.
  public static byte[] withOrientation(byte[] png, int exif) {
    return with(png, "eXIf", Exif.orientation(exif));
  }

  /// Returns the file with a colour profile.
  public static byte[] withProfile(byte[] png, byte[] profile) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("profile\0\0".getBytes(StandardCharsets.ISO_8859_1));
    content.writeBytes(deflate(profile));
    return with(png, "iCCP", content.toByteArray());
  }

  /// Returns the file with a compressed text of this number of spaces.
  public static byte[] withText(byte[] png, int blanks) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("text\0\0".getBytes(StandardCharsets.ISO_8859_1));
    content.writeBytes(deflate(" ".repeat(blanks).getBytes(StandardCharsets.ISO_8859_1)));
    return with(png, "zTXt", content.toByteArray());
  }

  /// Returns the file with one more chunk, directly after the header.
  ///
  /// @param name four letters
  public static byte[] with(byte[] png, String name, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(png.length + content.length + 12);
    out.put(png, 0, AFTER_HEADER).put(chunk(name, content));
    out.put(png, AFTER_HEADER, png.length - AFTER_HEADER);
    return out.array();
  }

  static byte[] chunk(String name, byte[] content) {
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(letters);
    sum.update(content);
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
    chunk.putInt(content.length).put(letters).put(content).putInt((int) sum.getValue());
    return chunk.array();
  }

  static byte[] deflate(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] some = new byte[8192];
      while (!deflater.finished()) {
        out.write(some, 0, deflater.deflate(some));
      }
    }
    return out.toByteArray();
  }
}
