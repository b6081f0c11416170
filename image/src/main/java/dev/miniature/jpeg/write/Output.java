package dev.miniature.jpeg.write;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The bytes of a file while it is written. Reusable.
final class Output {
  /// Bytes that are kept for the next picture at most: 4 MB.
  private static final int MAX_KEPT = 4 << 20;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[1 << 16];
  private int size;

  /// Forgets the last file.
  void clear() {
    size = 0;
    if (bytes.length > MAX_KEPT) {
      bytes = new byte[MAX_KEPT];
    }
  }

  /// Makes room for so many bytes more.
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

  /// Appends two bytes, the high one first.
  void two(int value) {
    one(value >> 8);
    one(value);
  }

  /// Appends eight bytes of coded data, the high one first.
  void codedEight(long value) {
    if (hasByteOfOnes(value)) {
      codedBytes(value, 8);
    } else {
      EIGHT.set(bytes, size, value);
      size += 8;
    }
  }

  /// Appends the lowest bytes of `value` as coded data, the high one first: behind a byte of ones,
  /// which would begin a marker, goes a zero (T.81, F.1.2.3).
  void codedBytes(long value, int count) {
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) {
      int one = (int) (value >>> shift) & 0xFF;
      one(one);
      if (one == 0xFF) {
        one(0);
      }
    }
  }

  /// The file, in an array of its own.
  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  /// A byte of ones is a zero in the complement. Taking 1 from every byte there sets the top bit of
  /// a zero, and of no other byte that had it clear unless it borrows for a zero beneath.
  private static boolean hasByteOfOnes(long value) {
    return ((~value - 0x0101010101010101L) & value & 0x8080808080808080L) != 0;
  }
}
