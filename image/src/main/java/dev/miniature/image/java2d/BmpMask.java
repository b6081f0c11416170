package dev.miniature.image.java2d;

/// The bits of a pixel that hold one channel, scaled to a byte.
final class BmpMask {
  private final int mask;
  private final int shift;
  private final long most;

  BmpMask(int mask) {
    this.mask = mask;
    this.shift = mask == 0 ? 0 : Integer.numberOfTrailingZeros(mask);
    this.most = Integer.toUnsignedLong(mask >>> shift);
  }

  /// Returns the channel of `pixel`; 0 if the file does not have it.
  byte of(int pixel) {
    if (mask == 0) {
      return 0;
    }
    long value = Integer.toUnsignedLong((pixel & mask) >>> shift);
    return (byte) ((value * 255 + most / 2) / most);
  }
}
