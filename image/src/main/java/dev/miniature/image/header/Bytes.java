package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// A stretch of a file that cannot be read beyond its end.
///
/// Numbers without a suffix are big-endian. Offsets are `long`, so that sums of hostile numbers do
/// not wrap around before they are compared.
public final class Bytes {
  private final byte[] file;
  private final int from;
  private final int size;

  private Bytes(byte[] file, int from, int size) {
    this.file = file;
    this.from = from;
    this.size = size;
  }

  /// The whole of `file`, which is not copied.
  public static Bytes of(byte[] file) {
    return new Bytes(file, 0, file.length);
  }

  /// How many bytes there are.
  public int size() {
    return size;
  }

  /// The file that this is a stretch of, not copied.
  byte[] whole() {
    return file;
  }

  /// Where this stretch begins in the file.
  public int from() {
    return from;
  }

  /// Whether `count` bytes lie at `at`.
  public boolean holds(long at, long count) {
    return at >= 0 && count >= 0 && at <= size && count <= size - at;
  }

  /// The `count` bytes at `at`, still not copied.
  public Bytes slice(long at, long count) throws BrokenImageException {
    return new Bytes(file, place(at, count), (int) count);
  }

  /// A copy of the `count` bytes at `at`.
  public byte[] copy(long at, long count) throws BrokenImageException {
    int place = place(at, count);
    return Arrays.copyOfRange(file, place, place + (int) count);
  }

  /// Copies the `count` bytes at `at` into `target`, from its place `to` on.
  public void copy(long at, int count, byte[] target, int to) throws BrokenImageException {
    System.arraycopy(file, place(at, count), target, to, count);
  }

  /// Whether these characters stand at `at`; no if the file ends before.
  public boolean reads(long at, String latin1) {
    if (!holds(at, latin1.length())) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((file[from + (int) at + i] & 0xFF) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The `count` bytes at `at` as ISO 8859-1 characters.
  public String text(long at, int count) throws BrokenImageException {
    return new String(file, place(at, count), count, StandardCharsets.ISO_8859_1);
  }

  /// One byte, 0–255.
  public int u8(long at) throws BrokenImageException {
    return file[place(at, 1)] & 0xFF;
  }

  /// Two bytes, 0–65,535.
  public int u16(long at) throws BrokenImageException {
    int place = place(at, 2);
    return (file[place] & 0xFF) << 8 | (file[place + 1] & 0xFF);
  }

  /// Two bytes, the low one first.
  public int u16le(long at) throws BrokenImageException {
    int place = place(at, 2);
    return (file[place + 1] & 0xFF) << 8 | (file[place] & 0xFF);
  }

  /// Three bytes, the low one first.
  public int u24le(long at) throws BrokenImageException {
    return u16le(at) | u8(at + 2) << 16;
  }

  /// Four bytes, 0–4,294,967,295.
  public long u32(long at) throws BrokenImageException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /// Four bytes, the low one first.
  public long u32le(long at) throws BrokenImageException {
    return (long) u16le(at + 2) << 16 | u16le(at);
  }

  private int place(long at, long count) throws BrokenImageException {
    if (!holds(at, count)) {
      throw new BrokenImageException(
          String.format(
              Locale.ROOT,
              "Ends at byte %d, where %d more were promised at %d",
              from + size,
              count,
              at));
    }
    return from + (int) at;
  }
}
