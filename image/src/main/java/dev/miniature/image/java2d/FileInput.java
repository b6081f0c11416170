package dev.miniature.image.java2d;

import dev.miniature.image.Deadline;
import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// Provides the bytes of a picture to ImageIO: up to three consecutive ranges, without copying
/// them. Reads fail after the deadline, which stops decoders that have no other check.
final class FileInput extends ImageInputStreamImpl {
  private final Deadline deadline;
  private final byte[][] parts;
  private final int[] from;
  private final long[] ends;

  /// Creates an input for a whole file.
  static FileInput of(byte[] file, Deadline deadline) {
    return new FileInput(deadline, new byte[][] {file}, new int[] {0}, new long[] {file.length});
  }

  /// Creates an input for `head`, then `file` from `at` to `end`, then `tail`.
  static FileInput of(byte[] head, byte[] file, int at, int end, byte[] tail, Deadline deadline) {
    long body = head.length + (long) end - at;
    return new FileInput(
        deadline,
        new byte[][] {head, file, tail},
        new int[] {0, at, 0},
        new long[] {head.length, body, body + tail.length});
  }

  private FileInput(Deadline deadline, byte[][] parts, int[] from, long[] ends) {
    this.deadline = deadline;
    this.parts = parts;
    this.from = from;
    this.ends = ends;
  }

  @Override
  public int read() throws IOException {
    checkClosed();
    bitOffset = 0;
    int part = part();
    if (part == parts.length) {
      return -1;
    }
    int value = parts[part][place(part)] & 0xFF;
    streamPos++;
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    checkClosed();
    bitOffset = 0;
    if (deadline.hasPassed()) {
      throw new IOException("The deadline has passed");
    }
    int part = part();
    if (length == 0 || part == parts.length) {
      return length == 0 ? 0 : -1;
    }
    int count = (int) Math.min(length, ends[part] - streamPos);
    System.arraycopy(parts[part], place(part), target, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return ends[ends.length - 1];
  }

  private int part() {
    int part = 0;
    while (part < parts.length && streamPos >= ends[part]) {
      part++;
    }
    return part;
  }

  private int place(int part) {
    return from[part] + (int) (streamPos - (part == 0 ? 0 : ends[part - 1]));
  }
}
