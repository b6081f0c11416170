package dev.miniature.jpeg.write;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The bytes of a file while it is written. It is reusable.
final class Output {
  /// The maximum number of bytes that are kept for the next picture: 4 MB.
  private static final int MAX_KEPT = 4 << 20;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[1 << 16];
  private int size;

  /// Discards the last file.
  void clear() {
    size = 0;
    if (bytes.length > MAX_KEPT) {
      bytes = new byte[MAX_KEPT];
    }
  }

  /// Makes room for more bytes.
  ///
  /// @throws OutOfMemoryError if no array can hold them
  void makeRoom(long more) {
    long needed = size + more;
    if (needed > bytes.length) {
      if (needed > Integer.MAX_VALUE - 8) {
        throw new OutOfMemoryError("A file of " + needed + " bytes");
      }
      bytes = Arrays.copyOf(bytes, (int) needed);
    }
  }

  /// Appends one byte.
  void one(int value) {
    bytes[size++] = (byte) value;
  }

  /// Appends two bytes, big-endian.
  void two(int value) {
    one(value >> 8);
    one(value);
  }

  /// Appends eight bytes of coded data, big-endian.
  void codedEight(long value) {
    if (hasByteOfOnes(value)) {
      codedBytes(value, 8);
    } else {
      EIGHT.set(bytes, size, value);
      size += 8;
    }
  }

  /// Appends the lowest bytes of `value` as coded data, big-endian. After each 0xFF, which would
  /// begin a marker, it inserts a zero byte (T.81, F.1.2.3).
  void codedBytes(long value, int count) {
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) {
      int one = (int) (value >>> shift) & 0xFF;
      one(one);
      if (one == 0xFF) {
        one(0);
      }
    }
  }

  /// Returns a copy of the file.
  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  /// Returns whether one of eight bytes is 0xFF, which is zero in the complement. Subtracting 1
  /// from every byte sets the top bit of a zero byte; it sets no other clear top bit, except by
  /// borrowing above a zero byte.
  private static boolean hasByteOfOnes(long value) {
    return ((~value - 0x0101010101010101L) & value & 0x8080808080808080L) != 0;
  }
}
