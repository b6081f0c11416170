package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// A Photoshop document without the parts that its merged picture does not need: layers, and
/// resources other than the colour profile. Readers allocate memory for whatever lengths these
/// parts declare.
///
/// @param head everything before the pixels
/// @param pixels the offset of the pixels in the file
@SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
public record LeanPsd(byte[] head, int pixels) {
  private static final int HEADER_LENGTH = 26;
  private static final int LARGE_DOCUMENT = 2;
  private static final int PROFILE = 1039;
  private static final String SIGNATURE = "8BIM";

  /// Reads the relevant parts of a document.
  ///
  /// @throws BrokenImageException if a section is longer than the file
  public static LeanPsd of(byte[] psd) throws BrokenImageException {
    Bytes file = Bytes.of(psd);
    Bytes colours = section(file, HEADER_LENGTH);
    Bytes resources = section(file, end(colours));
    long layers = end(resources);
    boolean large = file.u16(4) == LARGE_DOCUMENT;
    if (large && file.u32(layers) != 0) {
      throw new BrokenImageException("Layers of more than four gigabytes");
    }
    Bytes skipped = section(file, large ? layers + 4 : layers);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(file.copy(0, end(colours)));
    Bytes profile = profile(resources);
    head.writeBytes(resource(profile.copy(0, profile.size())));
    head.writeBytes(new byte[large ? 8 : 4]);
    return new LeanPsd(head.toByteArray(), (int) end(skipped));
  }

  /// Returns the colour profile, or empty bytes if there is none.
  static Bytes profileOf(Bytes file) throws BrokenImageException {
    return profile(section(file, end(section(file, HEADER_LENGTH))));
  }

  /// Returns a section that begins with its length.
  private static Bytes section(Bytes file, long at) throws BrokenImageException {
    return file.slice(at + 4, file.u32(at));
  }

  private static long end(Bytes section) {
    return (long) section.from() + section.size();
  }

  /// Finds the profile. Each resource has a signature, a number, a name and a length; name and
  /// content are padded to an even length.
  private static Bytes profile(Bytes resources) throws BrokenImageException {
    long at = 0;
    while (resources.holds(at, 12)) {
      long name = 1L + resources.u8(at + 6);
      long content = at + 6 + name + (name & 1) + 4;
      long length = resources.u32(content - 4);
      if (resources.u16(at + 4) == PROFILE) {
        return resources.slice(content, length);
      }
      at = content + length + (length & 1);
    }
    return resources.slice(0, 0);
  }

  /// Returns a resource section with the profile, or an empty one.
  private static byte[] resource(byte[] profile) {
    if (profile.length == 0) {
      return new byte[4];
    }
    int padded = profile.length + (profile.length & 1);
    ByteBuffer section = ByteBuffer.allocate(4 + 12 + padded).putInt(12 + padded);
    for (int i = 0; i < SIGNATURE.length(); i++) {
      section.put((byte) SIGNATURE.charAt(i));
    }
    section.putShort((short) PROFILE).putShort((short) 0).putInt(profile.length).put(profile);
    return section.array();
  }
}
