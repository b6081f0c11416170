package dev.miniature.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Adds segments beside the picture to a JPEG file: a marker, a length and a content.
public final class JpegSegments {
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;

  /// The maximum size of a profile per segment: a length has two bytes, and Adobe's convention for
  /// profiles takes 14 bytes of the content.
  private static final int MAX_PROFILE_BYTES = 65_533 - 14;

  private JpegSegments() {}

  /// Returns the file with an EXIF segment that contains only this orientation.
  public static byte[] withOrientation(byte[] jpeg, int exif) {
    return with(jpeg, APP1, join("Exif\0\0", Exif.orientation(exif)));
  }

  /// Returns the file with a colour profile, in as many segments as needed (ICC.1:2022, B.4).
  public static byte[] withProfile(byte[] jpeg, byte[] profile) {
    int count = (profile.length + MAX_PROFILE_BYTES - 1) / MAX_PROFILE_BYTES;
    byte[] result = jpeg;
    for (int i = count; i >= 1; i--) {
      int from = (i - 1) * MAX_PROFILE_BYTES;
      int to = Math.min(profile.length, from + MAX_PROFILE_BYTES);
      String head = "ICC_PROFILE\0" + (char) i + (char) count;
      result = with(result, APP2, join(head, Arrays.copyOfRange(profile, from, to)));
    }
    return result;
  }

  /// Returns the file with a comment segment.
  public static byte[] withComment(byte[] jpeg, String text) {
    return with(jpeg, 0xFE, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Returns the file without its last two bytes, the end marker.
  public static byte[] withoutEnd(byte[] jpeg) {
    return Arrays.copyOf(jpeg, jpeg.length - 2);
  }

  /// Returns the file with an Adobe segment (version 100, no flags).
  ///
  /// @param transform 0 for none, 1 for YCbCr, 2 for YCCK
  static byte[] withAdobe(byte[] jpeg, int transform) {
    return with(jpeg, APP14, join("Adobe", new byte[] {0, 100, 0, 0, 0, 0, (byte) transform}));
  }

  /// Returns the file with one more segment, before all others except JFIF's, which must be first.
  ///
  /// @param marker the second byte of the marker
  /// @param content at most 65,533 bytes
  public static byte[] with(byte[] jpeg, int marker, byte[] content) {
    int at = 2;
    if ((jpeg[3] & 0xFF) == APP0) {
      at = 4 + (jpeg[4] & 0xFF) * 256 + (jpeg[5] & 0xFF);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + content.length + 4);
    out.write(jpeg, 0, at);
    out.write(0xFF);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write((content.length + 2) & 0xFF);
    out.writeBytes(content);
    out.write(jpeg, at, jpeg.length - at);
    return out.toByteArray();
  }

  /// Returns the positions at which the data of the scans ends, in their order.
  public static List<Integer> endsOfScans(byte[] file) {
    List<Integer> ends = new ArrayList<>();
    int at = 2;
    while (at + 3 < file.length && (file[at + 1] & 0xFF) != 0xD9) {
      boolean scan = (file[at + 1] & 0xFF) == 0xDA;
      at += 2 + length(file, at + 2);
      while (scan && at < file.length && !isMarker(file, at)) {
        at++;
      }
      if (scan) {
        ends.add(at);
      }
      while (at + 1 < file.length && file[at + 1] == (byte) 0xFF) {
        at++;
      }
    }
    return ends;
  }

  /// Returns whether a marker or a fill byte before it is here, and not one of those in data.
  private static boolean isMarker(byte[] file, int at) {
    return file[at] == (byte) 0xFF
        && at + 1 < file.length
        && file[at + 1] != 0
        && (file[at + 1] & 0xF8) != 0xD0;
  }

  private static int length(byte[] file, int at) {
    return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
  }

  private static byte[] join(String head, byte[] tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(tail);
    return out.toByteArray();
  }
}
