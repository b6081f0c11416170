package dev.miniature.image.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Inserts the ICC profile of a picture's colour space into files that our own encoders and the
/// JDK's have written. A picture in sRGB needs none.
public final class ProfileInsertion {
  private static final int JPEG_START = 2;
  private static final int APP0 = 0xE0;
  private static final int APP2 = 0xE2;
  private static final String JPEG_NAME = "ICC_PROFILE\0\1\1";

  /// The end of the first chunk of a PNG, its header, and the place of its colour type.
  private static final int PNG_HEADER_END = 33;

  private static final int PNG_COLOUR_TYPE = 25;

  /// The bits of the colour type of a picture with colours.
  private static final int PNG_COLOURS = 2;

  /// The profile's name, which programs do not show, and the method of compression.
  private static final String PNG_NAME = "ICC\0\0";

  private ProfileInsertion() {}

  /// Returns a JPEG of this picture with its profile.
  public static byte[] intoJpeg(byte[] file, Picture picture) {
    return picture
        .space()
        .map(space -> intoJpeg(file, space.profile(picture.format().isGrey())))
        .orElse(file);
  }

  /// Returns a JPEG with a profile in a segment (ICC.1:2022, B.4). That of JFIF stays the first.
  ///
  /// @param profile at most 65,519 bytes
  public static byte[] intoJpeg(byte[] file, byte[] profile) {
    boolean isJfif = (file[JPEG_START + 1] & 0xFF) == APP0;
    int at = isJfif ? JPEG_START + 2 + ByteBuffer.wrap(file).getChar(JPEG_START + 2) : JPEG_START;
    byte[] name = ascii(JPEG_NAME);
    int length = 2 + name.length + profile.length;
    ByteBuffer result = ByteBuffer.allocate(file.length + 2 + length);
    result.put(file, 0, at);
    result.put((byte) 0xFF).put((byte) APP2).putChar((char) length).put(name).put(profile);
    return result.put(file, at, file.length - at).array();
  }

  /// Returns a PNG of this picture with its profile (W3C PNG, third edition, 11.3.2.3). A PNG in
  /// shades of grey has a profile for grey, unless they are in a palette.
  public static byte[] intoPng(byte[] file, Picture picture) {
    boolean grey = (file[PNG_COLOUR_TYPE] & PNG_COLOURS) == 0;
    return picture.space().map(space -> intoPng(file, space.profile(grey))).orElse(file);
  }

  private static byte[] intoPng(byte[] file, byte[] profile) {
    byte[] name = ascii("iCCP" + PNG_NAME);
    byte[] packed = deflated(profile);
    ByteBuffer result = ByteBuffer.allocate(file.length + 8 + name.length + packed.length);
    result.put(file, 0, PNG_HEADER_END);
    result.putInt(PNG_NAME.length() + packed.length).put(name).put(packed);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(packed);
    result.putInt((int) check.getValue());
    return result.put(file, PNG_HEADER_END, file.length - PNG_HEADER_END).array();
  }

  private static byte[] deflated(byte[] profile) {
    byte[] room = new byte[2 * profile.length + 64];
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(profile);
      deflater.finish();
      return Arrays.copyOf(room, deflater.deflate(room));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
