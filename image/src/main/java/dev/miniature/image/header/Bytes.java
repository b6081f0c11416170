package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// A range of a file with bounds-checked access.
///
/// Numbers without a suffix are big-endian. Offsets are `long`, so that sums of untrusted numbers
/// do not overflow before they are checked.
public final class Bytes {
  private final byte[] file;
  private final int from;
  private final int size;

  private Bytes(byte[] file, int from, int size) {
    this.file = file;
    this.from = from;
    this.size = size;
  }

  /// Returns the whole of `file` without copying it.
  public static Bytes of(byte[] file) {
    return new Bytes(file, 0, file.length);
  }

  /// Returns the number of bytes.
  public int size() {
    return size;
  }

  /// Returns the file that contains this range, without copying it.
  byte[] whole() {
    return file;
  }

  /// Returns the offset of this range in the file.
  public int from() {
    return from;
  }

  /// Returns whether there are `count` bytes at `at`.
  public boolean holds(long at, long count) {
    return at >= 0 && count >= 0 && at <= size && count <= size - at;
  }

  /// Returns the `count` bytes at `at` without copying them.
  public Bytes slice(long at, long count) throws BrokenImageException {
    return new Bytes(file, place(at, count), (int) count);
  }

  /// Returns a copy of the `count` bytes at `at`.
  public byte[] copy(long at, long count) throws BrokenImageException {
    int place = place(at, count);
    return Arrays.copyOfRange(file, place, place + (int) count);
  }

  /// Copies the `count` bytes at `at` into `target`, starting at index `to`.
  public void copy(long at, int count, byte[] target, int to) throws BrokenImageException {
    System.arraycopy(file, place(at, count), target, to, count);
  }

  /// Returns whether these characters are at `at`; false if the file ends before.
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

  /// Returns the `count` bytes at `at` as ISO 8859-1 characters.
  public String text(long at, int count) throws BrokenImageException {
    return new String(file, place(at, count), count, StandardCharsets.ISO_8859_1);
  }

  /// Returns the byte at `at`, 0–255.
  public int u8(long at) throws BrokenImageException {
    return file[place(at, 1)] & 0xFF;
  }

  /// Returns the two-byte number at `at`, 0–65,535.
  public int u16(long at) throws BrokenImageException {
    int place = place(at, 2);
    return (file[place] & 0xFF) << 8 | (file[place + 1] & 0xFF);
  }

  /// Returns the two-byte little-endian number at `at`.
  public int u16le(long at) throws BrokenImageException {
    int place = place(at, 2);
    return (file[place + 1] & 0xFF) << 8 | (file[place] & 0xFF);
  }

  /// Returns the three-byte little-endian number at `at`.
  public int u24le(long at) throws BrokenImageException {
    return u16le(at) | u8(at + 2) << 16;
  }

  /// Returns the four-byte number at `at`, 0–4,294,967,295.
  public long u32(long at) throws BrokenImageException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /// Returns the four-byte little-endian number at `at`.
  public long u32le(long at) throws BrokenImageException {
    return (long) u16le(at + 2) << 16 | u16le(at);
  }

  private int place(long at, long count) throws BrokenImageException {
    if (!holds(at, count)) {
      throw new BrokenImageException(
          String.format(
              Locale.ROOT, "Ends at byte %d; expected %d bytes at %d", from + size, count, at));
    }
    return from + (int) at;
  }
}
