package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// Counts the pixels that a GIF image's data contains, by the lengths of its codes' strings (GIF89a
/// specification, appendix F). It decodes no pixels.
final class GifPixels {
  private static final int MAX_CODES = 4096;
  private static final int MAX_BITS = 12;
  private static final int NONE = -1;

  private final Bytes file;
  private final int first;
  private final int[] lengths = new int[MAX_CODES];
  private long part;
  private int left;
  private int bits;
  private int held;

  private GifPixels(Bytes file, long parts, int codeBits) {
    this.file = file;
    this.part = parts;
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
        && new GifPixels(file, parts, codeBits).countUpTo(wanted) >= wanted;
  }

  private long countUpTo(long wanted) throws BrokenImageException {
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
  private int code(int size) throws BrokenImageException {
    while (held < size) {
      if (left == 0) {
        left = file.holds(part, 1) ? file.u8(part) : 0;
        part++;
      }
      if (left == 0 || !file.holds(part, 1)) {
        return NONE;
      }
      bits |= file.u8(part++) << held;
      held += Byte.SIZE;
      left--;
    }
    int code = bits & (1 << size) - 1;
    bits >>>= size;
    held -= size;
    return code;
  }
}
