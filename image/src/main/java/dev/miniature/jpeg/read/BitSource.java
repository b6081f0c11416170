package dev.miniature.jpeg.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The bits of entropy-coded data, up to the next marker (T.81, F.2.2.5).
///
/// The zero that follows each 0xFF of data is taken out while bytes are copied to a window, so that
/// the decoder can look at eight bytes at a time, wherever it is. Where it is, is one number, which
/// it keeps in a register: there is nothing to refill.
final class BitSource {
  /// How many bits [#bits(byte\[\], int)] gives at least.
  static final int AT_HAND = 57;

  /// Reads eight bytes, the first as the highest.
  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// What the largest MCU takes, in bytes: ten blocks of 64 symbols of 27 bits, and eight bytes
  /// that are looked at.
  private static final int MAX_MCU_BYTES = 10 * 64 * 4 + 8;

  /// Where the window counts as full. Eight bytes are taken in at a time, so up to seven may stand
  /// behind that.
  private static final int FULL = 32 << 10;

  /// For the zeros behind the data.
  private static final int MARGIN = MAX_MCU_BYTES + 8;

  /// The bytes at hand.
  final byte[] window = new byte[FULL + 8 + MARGIN];

  /// The next bit of the window, counted from its beginning.
  int position;

  private byte[] file = new byte[0];
  private int next;
  private int limit;
  private boolean atMarker;
  private boolean damaged;

  /// Begins with the data at `start` of `bytes`.
  void start(byte[] bytes, int start) throws MalformedJpegException {
    file = bytes;
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

  /// Lets go of the file.
  void finish() {
    file = new byte[0];
  }

  /// At least [#AT_HAND] bits from some place on, the first as the highest.
  static long bits(byte[] window, int position) {
    return (long) LONG.get(window, position >> 3) << (position & 7);
  }

  /// Makes sure that a whole MCU can be read. Behind the data there are zeros.
  ///
  /// @throws MalformedJpegException if more has been read than there is
  void need() throws MalformedJpegException {
    if (position > (limit - MAX_MCU_BYTES) << 3) {
      refill();
    }
  }

  /// From which place on [#need()] must be called again by who does not count MCUs: sixteen bytes
  /// can be read from there.
  int safe() {
    return (atMarker ? limit + MARGIN - 16 : limit - 16) << 3;
  }

  /// Remembers that a code stood there that does not exist.
  void damage() {
    damaged = true;
  }

  /// @throws MalformedJpegException if what has been read until here was not all sound
  void check() throws MalformedJpegException {
    if (damaged) {
      throw new MalformedJpegException("A Huffman code that does not exist", next);
    }
    if (atMarker && position > limit << 3) {
      throw new MalformedJpegException("A scan ends too early", next);
    }
  }

  /// Goes past the restart marker that must come now (T.81, F.2.1.3.1).
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

  /// Where in the file it has come to: at a marker, or somewhere before it.
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
      if (from + 8 <= file.length) {
        long eight = (long) LONG.get(file, from);
        LONG.set(window, to, eight);
        if (!holdsFf(eight)) {
          from += 8;
          to += 8;
          continue;
        }
      }
      int end = Math.min(file.length, from + 8);
      while (from < end && file[from] != (byte) 0xFF) {
        window[to++] = file[from++];
      }
      if (from >= file.length) {
        atMarker = true;
        break;
      }
      if (file[from] == (byte) 0xFF) {
        int after = from + 1;
        while (after < file.length && file[after] == (byte) 0xFF) {
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

  /// Whether one of eight bytes is 0xFF: the one byte whose complement is zero.
  static boolean holdsFf(long eight) {
    return ((~eight - 0x0101010101010101L) & eight & 0x8080808080808080L) != 0;
  }
}
