package dev.miniature.jpeg.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Reads the bits of entropy-coded data, up to the next marker (T.81, F.2.2.5).
///
/// The zero byte that follows each 0xFF of data is removed while bytes are copied into a window, so
/// the decoder can read eight bytes at any position. The position is one number, which the decoder
/// keeps in a register, so there is no bit buffer to refill.
final class BitSource {
  /// The minimum number of bits that [#bits(byte\[\], int)] returns.
  static final int AT_HAND = 57;

  /// Reads eight bytes, the first as the highest.
  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// The maximum size of an MCU in bytes: ten blocks of 64 symbols of 27 bits, and eight bytes of
  /// look-ahead.
  private static final int MAX_MCU_BYTES = 10 * 64 * 4 + 8;

  /// The fill level at which the window is full. Bytes are added eight at a time, so up to seven
  /// may lie beyond it.
  private static final int FULL = 32 << 10;

  /// The number of bytes that are awaited at once while the file arrives. Each wait costs two
  /// changes of thread.
  private static final int STEP = 64 << 10;

  /// Room for the zeros after the data.
  private static final int MARGIN = MAX_MCU_BYTES + 8;

  /// The unstuffed bytes.
  final byte[] window = new byte[FULL + 8 + MARGIN];

  /// The position of the next bit in the window.
  int position;

  private byte[] file = new byte[0];
  private Arrival arrival = _ -> 0;

  /// The number of bytes of the file that are there.
  private int there;

  private int next;
  private int limit;
  private boolean atMarker;
  private boolean damaged;

  /// Starts with the data at `start` of a file.
  void start(JpegFile from, int start) throws MalformedJpegException {
    file = from.bytes();
    arrival = from.arrival();
    there = start;
    next = start;
    damaged = false;
    reset();
  }

  private void reset() throws MalformedJpegException {
    position = 0;
    limit = 0;
    atMarker = false;
    refill();
  }

  /// Releases the file.
  void finish() {
    file = new byte[0];
    arrival = _ -> 0;
  }

  /// Returns at least [#AT_HAND] bits from `position` on, the first as the highest.
  static long bits(byte[] window, int position) {
    return (long) LONG.get(window, position >> 3) << (position & 7);
  }

  /// Ensures that a whole MCU can be read. Zeros follow the data.
  ///
  /// @throws MalformedJpegException if more bits have been read than there are
  void need() throws MalformedJpegException {
    if (position > (limit - MAX_MCU_BYTES) << 3) {
      refill();
    }
  }

  /// Returns the bit position from which a caller that does not count MCUs has to call [#need()]
  /// again; sixteen bytes can be read from there.
  int safe() {
    return (atMarker ? limit + MARGIN - 16 : limit - 16) << 3;
  }

  /// Records that an undefined code was read.
  void damage() {
    damaged = true;
  }

  /// @throws MalformedJpegException if any of the data read so far was damaged
  void check() throws MalformedJpegException {
    if (damaged) {
      throw new MalformedJpegException("A Huffman code that does not exist", next);
    }
    if (atMarker && position > limit << 3) {
      throw new MalformedJpegException("A scan ends too early", next);
    }
  }

  /// Skips the restart marker that must follow (T.81, F.2.1.3.1).
  ///
  /// @return its number, 0–7
  int restart() throws MalformedJpegException {
    check();
    while (!atMarker) {
      position = limit << 3;
      refill();
    }
    int marker = next + 1 < file.length ? file[next + 1] & 0xFF : -1;
    if ((marker & ~7) != Markers.RST0) {
      throw new MalformedJpegException("A restart marker is missing", next);
    }
    next += 2;
    reset();
    return marker & 7;
  }

  /// Returns the position in the file: at a marker, or somewhere before it.
  int fileOffset() {
    return next;
  }

  private void refill() throws MalformedJpegException {
    if (atMarker) {
      check();
      return;
    }
    int from = Math.min(limit, position >> 3);
    System.arraycopy(window, from, window, 0, limit - from);
    limit -= from;
    position -= from << 3;
    unstuff();
    if (atMarker) {
      Arrays.fill(window, limit, limit + MARGIN, (byte) 0);
    }
  }

  private void unstuff() {
    int from = next;
    int to = limit;
    while (to < FULL) {
      if (from + 8 > there && there < file.length) {
        there = arrival.await(Math.min(file.length, from + STEP));
      }
      if (from + 8 <= there) {
        long eight = (long) LONG.get(file, from);
        LONG.set(window, to, eight);
        if (!holdsFf(eight)) {
          from += 8;
          to += 8;
          continue;
        }
      }
      int end = Math.min(there, from + 8);
      while (from < end && file[from] != (byte) 0xFF) {
        window[to++] = file[from++];
      }
      if (from >= file.length) {
        atMarker = true;
        break;
      }
      if (file[from] == (byte) 0xFF) {
        int after = from + 1;
        while (isThere(after) && file[after] == (byte) 0xFF) {
          after++;
        }
        if (after >= file.length || file[after] != 0) {
          from = after - 1;
          atMarker = true;
          break;
        }
        window[to++] = (byte) 0xFF;
        from = after + 1;
      }
    }
    next = from;
    limit = to;
  }

  /// Waits for a byte. Returns false if the file ends before it.
  private boolean isThere(int position) {
    if (position >= there && there < file.length) {
      there = arrival.await(Math.min(file.length, position + 1));
    }
    return position < there;
  }

  /// Returns whether one of eight bytes is 0xFF, the only byte whose complement is zero.
  static boolean holdsFf(long eight) {
    return ((~eight - 0x0101010101010101L) & eight & 0x8080808080808080L) != 0;
  }
}
