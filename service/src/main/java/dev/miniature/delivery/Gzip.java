package dev.miniature.delivery;

import dev.miniature.image.BrokenImageException;
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
  private final byte[] unpacked;
  private final byte[] buffer = new byte[16 * 1024];
  private int size;
  private int at;

  /// @param unpacked receives the content; empty to count its bytes only
  private Gzip(byte[] packed, int max, byte[] unpacked) {
    this.packed = packed;
    this.max = max;
    this.unpacked = unpacked;
  }

  /// Returns whether a member begins here (RFC 1952, section 2.3.1).
  static boolean begins(byte[] bytes, int at) {
    return at + 1 < bytes.length && bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b;
  }

  /// Returns the size of the content in bytes, which no header tells reliably. This decompresses
  /// everything and keeps nothing.
  ///
  /// @param max the maximum size
  /// @throws OriginalTooLargeException if it is larger
  /// @throws BrokenImageException if a member is damaged or truncated, or if there are too many
  static int size(byte[] packed, int max) throws OriginalTooLargeException, BrokenImageException {
    return new Gzip(packed, max, new byte[0]).run();
  }

  /// Returns the content of all members. Bytes after the last one are ignored.
  ///
  /// @param size the result of [#size(byte[], int)]
  /// @throws OriginalTooLargeException if there are more bytes
  /// @throws BrokenImageException if a member is damaged or truncated, or if there are too many
  static byte[] unpack(byte[] packed, int size)
      throws OriginalTooLargeException, BrokenImageException {
    byte[] unpacked = new byte[size];
    new Gzip(packed, size, unpacked).run();
    return unpacked;
  }

  private int run() throws OriginalTooLargeException, BrokenImageException {
    int members = 0;
    do {
      member();
      members++;
    } while (members < MAX_MEMBERS && begins(packed, at));
    if (begins(packed, at)) {
      throw new BrokenImageException("More gzip members than " + MAX_MEMBERS);
    }
    return size;
  }

  private void member() throws OriginalTooLargeException, BrokenImageException {
    header();
    CRC32 crc = new CRC32();
    int before = size;
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(packed, at, packed.length - at);
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0 && !inflater.finished()) {
          throw new BrokenImageException("A gzip member that is cut off");
        }
        if (size + (long) length > max) {
          throw new OriginalTooLargeException(size + (long) length);
        }
        if (unpacked.length > 0) {
          System.arraycopy(buffer, 0, unpacked, size, length);
        }
        size += length;
        crc.update(buffer, 0, length);
      }
      at += Math.toIntExact(inflater.getBytesRead());
    } catch (DataFormatException damaged) {
      throw new BrokenImageException("A damaged gzip member", damaged);
    }
    if (u32(0) != crc.getValue() || u32(4) != size - before) {
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
