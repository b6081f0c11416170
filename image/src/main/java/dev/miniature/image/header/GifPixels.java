package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// Counts the pixels that a GIF image's data contains, by the lengths of its codes' strings (GIF89a
/// specification, appendix F). It decodes no pixels.
final class GifPixels {
  private static final int MAX_CODES = 4096;
  private static final int MAX_BITS = 12;
  private static final int NONE = -1;

  private final byte[] file;
  private final int first;
  private final int[] lengths = new int[MAX_CODES];
  private int at;
  private int left;
  private long bits;
  private int held;

  private GifPixels(byte[] file, long parts, int codeBits) {
    this.file = file;
    this.at = (int) parts;
    this.first = 1 << codeBits;
  }

  /// Returns whether all pixels of the image are present.
  ///
  /// @param image the offset of the image block
  /// @param parts the offset of its data
  static boolean areAllThere(Bytes file, long image, long parts) throws BrokenImageException {
    if (!file.holds(parts - 1, 1)) {
      return false;
    }
    int codeBits = file.u8(parts - 1);
    long wanted = (long) file.u16le(image + 5) * file.u16le(image + 7);
    return codeBits >= 1
        && codeBits < MAX_BITS
        && new GifPixels(file.whole(), file.from() + parts, codeBits).countUpTo(wanted) >= wanted;
  }

  private long countUpTo(long wanted) {
    int next = first + 2;
    int size = Integer.numberOfTrailingZeros(first) + 1;
    int previous = NONE;
    long count = 0;
    while (count < wanted) {
      int code = code(size);
      if (code == first) {
        next = first + 2;
        size = Integer.numberOfTrailingZeros(first) + 1;
        previous = NONE;
        continue;
      }
      if (code == NONE || code == first + 1 || code > next || (code == next && previous == NONE)) {
        return count;
      }
      if (previous != NONE && next < MAX_CODES) {
        lengths[next++] = length(previous) + 1;
        size += next == 1 << size && size < MAX_BITS ? 1 : 0;
      }
      count += length(code);
      previous = code;
    }
    return count;
  }

  private int length(int code) {
    return code < first ? 1 : lengths[code];
  }

  /// Returns the next code, or a negative number at the end of the data.
  private int code(int size) {
    if (held < size) {
      fill();
      if (held < size) {
        return NONE;
      }
    }
    int code = (int) bits & (1 << size) - 1;
    bits >>>= size;
    held -= size;
    return code;
  }

  /// Reads as many bytes as fit. Each sub-block starts with its length, and the last one is empty.
  private void fill() {
    while (held <= Long.SIZE - 2 * Byte.SIZE && at < file.length) {
      if (left == 0) {
        left = file[at] & 0xFF;
        if (left == 0) {
          return;
        }
        at++;
      } else {
        bits |= (file[at++] & 0xFFL) << held;
        held += Byte.SIZE;
        left--;
      }
    }
  }
}
