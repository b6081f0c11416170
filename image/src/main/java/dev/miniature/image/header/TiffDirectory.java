package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Orientation;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// An image file directory of a TIFF (Adobe TIFF 6.0, section 2) or of a BigTIFF, whose offsets
/// have 64 bits.
final class TiffDirectory {
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int ORIENTATION = 274;
  static final int SAMPLES = 277;
  static final int ROWS_PER_STRIP = 278;
  static final int PLANAR = 284;
  static final int EXTRA_SAMPLES = 338;
  static final int SAMPLE_FORMAT = 339;
  static final int STRIP_OFFSETS = 273;
  static final int STRIP_LENGTHS = 279;
  static final int TILE_WIDTH = 322;
  static final int TILE_LENGTH = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_LENGTHS = 325;

  /// The compression whose strips and tiles are JPEGs.
  static final int JPEG = 7;

  private final Bytes file;
  private final boolean little;
  private final boolean big;
  private final long at;
  private final long entries;

  private TiffDirectory(Bytes file, boolean little, boolean big, long at)
      throws BrokenImageException {
    this.file = file;
    this.little = little;
    this.big = big;
    this.at = at;
    this.entries = big ? u64(at) : u16(at);
  }

  static boolean looksLikeOne(Bytes file) {
    return file.reads(0, "II*\0")
        || file.reads(0, "MM\0*")
        || file.reads(0, "II+\0")
        || file.reads(0, "MM\0+");
  }

  /// Returns the first directory.
  ///
  /// @throws BrokenImageException if it is truncated
  static TiffDirectory first(Bytes file) throws BrokenImageException {
    return firstAsFarAsItGoes(file).whole();
  }

  /// Returns the first directory, whose last entries and next offset may be missing.
  static TiffDirectory firstAsFarAsItGoes(Bytes file) throws BrokenImageException {
    if (!looksLikeOne(file)) {
      throw new BrokenImageException("No TIFF directory");
    }
    boolean little = file.reads(0, "I");
    boolean big = file.reads(2, "+") || file.reads(3, "+");
    long four = little ? file.u32le(4) : file.u32(4);
    long eight = big ? (little ? eightLittle(file, 8) : eightBig(file, 8)) : 0;
    return new TiffDirectory(file, little, big, big ? eight : four);
  }

  /// Returns the offset of the next directory; 0 after the last one.
  long next() throws BrokenImageException {
    return big ? u64(end()) : u32(end());
  }

  /// Returns the directory at `offset` of the same file.
  TiffDirectory at(long offset) throws BrokenImageException {
    return new TiffDirectory(file, little, big, offset).whole();
  }

  private TiffDirectory whole() throws BrokenImageException {
    if (!file.holds(at, entries) || !file.holds(end(), big ? 8 : 4)) {
      throw new BrokenImageException(
          String.format(Locale.ROOT, "Directory at %d has %d entries", at, entries));
    }
    return this;
  }

  /// Returns the offset of this directory.
  long at() {
    return at;
  }

  Orientation orientation() throws BrokenImageException {
    return Orientation.ofExif((int) value(ORIENTATION, 1));
  }

  /// Returns the first number under `tag`, or `otherwise` if the tag is missing or not an integer.
  long value(int tag, long otherwise) throws BrokenImageException {
    long entry = entry(tag);
    if (entry < 0) {
      return otherwise;
    }
    int width = width(u16(entry + 2));
    long place = place(entry, width);
    return switch (width) {
      case 1 -> file.u8(place);
      case 2 -> u16(place);
      case 4 -> u32(place);
      case 8 -> u64(place);
      default -> otherwise;
    };
  }

  /// Returns whether the file contains every range whose offset is under the tag `beginnings` and
  /// whose length is under the tag `lengths`.
  boolean holds(int beginnings, int lengths) throws BrokenImageException {
    long from = entry(beginnings);
    long length = entry(lengths);
    if (from < 0 || length < 0) {
      return true;
    }
    long stretches = Math.min(count(from), count(length));
    for (long i = 0; i < stretches; i++) {
      if (!file.holds(number(from, i), number(length, i))) {
        return false;
      }
    }
    return true;
  }

  /// Returns the numbers under `tag`; none if the tag is missing.
  Set<Long> distinct(int tag) throws BrokenImageException {
    Set<Long> numbers = new HashSet<>();
    long entry = entry(tag);
    for (long i = 0; entry >= 0 && i < count(entry); i++) {
      numbers.add(number(entry, i));
    }
    return numbers;
  }

  /// Returns the number of bytes of the content under `tag`; 0 if the tag is missing or not an
  /// integer.
  long bytes(int tag) throws BrokenImageException {
    long entry = entry(tag);
    return entry < 0 ? 0 : count(entry) * width(u16(entry + 2));
  }

  /// Returns number `i` of an entry.
  private long number(long entry, long i) throws BrokenImageException {
    int width = width(u16(entry + 2));
    long place = place(entry, width) + i * width;
    return switch (width) {
      case 2 -> u16(place);
      case 4 -> u32(place);
      case 8 -> u64(place);
      default -> 0;
    };
  }

  private long count(long entry) throws BrokenImageException {
    return big ? u64(entry + 4) : u32(entry + 4);
  }

  private long entry(int tag) throws BrokenImageException {
    for (long i = 0; i < entries; i++) {
      long entry = at + (big ? 8 : 2) + i * (big ? 20 : 12);
      if (u16(entry) == tag) {
        return entry;
      }
    }
    return -1;
  }

  /// Returns the offset of an entry's content, which is in the entry itself if it fits.
  private long place(long entry, int width) throws BrokenImageException {
    long count = count(entry);
    long inline = entry + (big ? 12 : 8);
    boolean fits = count <= (big ? 8 : 4) / Math.max(1, width);
    return fits ? inline : big ? u64(inline) : u32(inline);
  }

  /// Returns the number of bytes of this integer type; 0 for other types.
  private static int width(int type) {
    return switch (type) {
      case 1, 7 -> 1;
      case 3 -> 2;
      case 4, 13 -> 4;
      case 16, 18 -> 8;
      default -> 0;
    };
  }

  private long end() {
    return at + (big ? 8 : 2) + entries * (big ? 20 : 12);
  }

  private int u16(long place) throws BrokenImageException {
    return little ? file.u16le(place) : file.u16(place);
  }

  private long u32(long place) throws BrokenImageException {
    return little ? file.u32le(place) : file.u32(place);
  }

  private long u64(long place) throws BrokenImageException {
    return little ? eightLittle(file, place) : eightBig(file, place);
  }

  private static long eightLittle(Bytes file, long place) throws BrokenImageException {
    return positive(file.u32le(place + 4) << 32 | file.u32le(place));
  }

  private static long eightBig(Bytes file, long place) throws BrokenImageException {
    return positive(file.u32(place) << 32 | file.u32(place + 4));
  }

  private static long positive(long number) throws BrokenImageException {
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new BrokenImageException("An offset beyond every file: " + number);
    }
    return number;
  }
}
