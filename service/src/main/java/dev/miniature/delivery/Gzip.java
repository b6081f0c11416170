package dev.miniature.delivery;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Decompresses gzip (RFC 1952) member by member.
///
/// The JDK's own stream recurses for each empty member, so a file with ten thousand of them causes
/// a stack overflow.
final class Gzip {
  /// The maximum number of members. Programs that compress in parallel write one for each 64 kB or
  /// more.
  private static final int MAX_MEMBERS = 10_000;

  private static final int FIXED_HEADER = 10;
  private static final int TRAILER = 8;
  private static final int FLAGS_AT = 3;
  private static final int DEFLATED = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final byte[] packed;
  private final int max;
  private final ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[16 * 1024];
  private int at;

  private Gzip(byte[] packed, int max) {
    this.packed = packed;
    this.max = max;
  }

  /// Returns whether a member begins here (RFC 1952, section 2.3.1).
  static boolean begins(byte[] bytes, int at) {
    return at + 1 < bytes.length && bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b;
  }

  /// Returns the content of all members. Bytes after the last one are ignored.
  ///
  /// @param max the maximum number of decompressed bytes
  /// @throws OriginalTooLargeException if there are more
  /// @throws BrokenImageException if a member is damaged or truncated, or if there are too many
  static byte[] unpack(byte[] packed, int max)
      throws OriginalTooLargeException, BrokenImageException {
    Gzip gzip = new Gzip(packed, max);
    int members = 0;
    do {
      gzip.member();
      members++;
    } while (members < MAX_MEMBERS && begins(packed, gzip.at));
    if (begins(packed, gzip.at)) {
      throw new BrokenImageException("More gzip members than " + MAX_MEMBERS);
    }
    return gzip.unpacked.toByteArray();
  }

  private void member() throws OriginalTooLargeException, BrokenImageException {
    header();
    CRC32 crc = new CRC32();
    int before = unpacked.size();
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(packed, at, packed.length - at);
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0 && !inflater.finished()) {
          throw new BrokenImageException("A gzip member that is cut off");
        }
        if (unpacked.size() + (long) length > max) {
          throw new OriginalTooLargeException(unpacked.size() + (long) length);
        }
        unpacked.write(buffer, 0, length);
        crc.update(buffer, 0, length);
      }
      at += Math.toIntExact(inflater.getBytesRead());
    } catch (DataFormatException damaged) {
      throw new BrokenImageException("A damaged gzip member", damaged);
    }
    if (u32(0) != crc.getValue() || u32(4) != unpacked.size() - before) {
      throw new BrokenImageException("A gzip member that does not match its checksum");
    }
    at += TRAILER;
  }

  private void header() throws BrokenImageException {
    if (u8(2) != DEFLATED) {
      throw new BrokenImageException("A gzip member of an unknown kind");
    }
    int flags = u8(FLAGS_AT);
    at += FIXED_HEADER;
    if ((flags & EXTRA) != 0) {
      at += 2 + (u8(0) | u8(1) << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      if ((flags & text) != 0) {
        while (u8(0) != 0) {
          at++;
        }
        at++;
      }
    }
    if ((flags & HEADER_CRC) != 0) {
      at += 2;
    }
    u8(0);
  }

  private int u8(int offset) throws BrokenImageException {
    if (at + (long) offset >= packed.length) {
      throw new BrokenImageException("A gzip member that is cut off");
    }
    return packed[at + offset] & 0xFF;
  }

  private long u32(int offset) throws BrokenImageException {
    return u8(offset) | u8(offset + 1) << 8 | u8(offset + 2) << 16 | (long) u8(offset + 3) << 24;
  }
}
