package dev.miniature.jpeg.corpus;

import java.io.ByteArrayOutputStream;

/// Big-endian numbers.
final class SegmentBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  SegmentBytes u8(int value) {
    out.write(value);
    return this;
  }

  SegmentBytes u16(int value) {
    out.write(value >> 8);
    out.write(value);
    return this;
  }

  SegmentBytes bytes(byte[] content) {
    out.writeBytes(content);
    return this;
  }

  byte[] toArray() {
    return out.toByteArray();
  }
}
