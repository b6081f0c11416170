package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/// Repairs a PNG that contains all rows but lacks the end of the compressed data, a checksum or the
/// last chunk. Browsers show such files, but libpng rejects some of them as damaged. The rows are
/// compressed again, so that a strict decoder accepts the file.
public final class MendedPng {
  private static final int BUFFER = 1 << 16;

  /// The extra room for fast compression, which makes some files larger: a quarter. If that is not
  /// enough, the rows are compressed again at the best level.
  private static final int ROOM = 4;

  private final byte[] png;
  private final int level;
  private final PngChunks chunks;
  private final Inflater inflater;
  private final ByteArrayOutputStream out;
  private boolean begun;

  private MendedPng(byte[] png, Inflater inflater, int level) {
    this.png = png;
    this.level = level;
    this.chunks = new PngChunks(Bytes.of(png));
    this.inflater = inflater;
    this.out = new ByteArrayOutputStream(Math.toIntExact(maxLength(png.length)));
  }

  /// Returns the maximum length in bytes of the intact file made of one of this length.
  public static long maxLength(int length) {
    return length + length / ROOM + 2L * BUFFER;
  }

  /// Returns the same picture in an intact file.
  ///
  /// @throws BrokenImageException if rows are missing or cannot be inflated
  /// @throws DeadlinePassedException if it took too long
  public static byte[] of(byte[] png, Deadline deadline)
      throws BrokenImageException, DeadlinePassedException {
    Optional<byte[]> fast = packed(png, Deflater.BEST_SPEED, deadline);
    if (fast.isPresent()) {
      return fast.get();
    }
    return packed(png, Deflater.BEST_COMPRESSION, deadline)
        .orElseThrow(() -> new BrokenImageException("A PNG whose rows cannot be packed as small"));
  }

  /// Empty where it becomes too long.
  private static Optional<byte[]> packed(byte[] png, int level, Deadline deadline)
      throws BrokenImageException, DeadlinePassedException {
    try (Inflater inflater = new Inflater()) {
      return new MendedPng(png, inflater, level).mended(deadline);
    } catch (DataFormatException broken) {
      throw new BrokenImageException("A PNG whose pixels cannot be inflated", broken);
    }
  }

  private Optional<byte[]> mended(Deadline deadline)
      throws BrokenImageException, DeadlinePassedException, DataFormatException {
    boolean more = chunks.nextEvenIfCutOff();
    while (more && !chunks.type().equals("IDAT")) {
      more = chunks.nextEvenIfCutOff();
    }
    if (!more) {
      throw new BrokenImageException("A PNG that ends before its pixels begin");
    }
    out.write(png, 0, (int) Math.min(png.length, chunks.start() - 8));
    if (!pack(deadline)) {
      return Optional.empty();
    }
    chunk("IEND", new byte[0], 0, 0);
    return Optional.of(out.toByteArray());
  }

  /// Writes the rows as one complete stream, in chunks as they arrive, so that the data is held
  /// only once.
  ///
  /// @return whether there was room for it
  private boolean pack(Deadline deadline)
      throws BrokenImageException, DeadlinePassedException, DataFormatException {
    byte[] rows = new byte[BUFFER];
    try (Deflater deflater = new Deflater(level);
        DeflaterOutputStream packing = new DeflaterOutputStream(chunks(), deflater, BUFFER)) {
      long left = PngHeader.bytesOfRows(Bytes.of(png));
      while (left > 0) {
        if (out.size() > maxLength(png.length) - 2 * BUFFER) {
          return false;
        }
        deadline.check();
        int count = inflater.inflate(rows, 0, (int) Math.min(BUFFER, left));
        packing.write(rows, 0, count);
        left -= count;
        if (count == 0) {
          feed();
        }
      }
      return true;
    } catch (IOException impossible) { // it writes only into memory
      throw new UncheckedIOException(impossible);
    }
  }

  private OutputStream chunks() {
    return new OutputStream() {
      @Override
      public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] data, int from, int length) {
        chunk("IDAT", data, from, length);
      }
    };
  }

  private void feed() throws BrokenImageException {
    boolean more = !begun || chunks.nextEvenIfCutOff();
    begun = true;
    if (!more
        || inflater.finished()
        || inflater.needsDictionary()
        || !chunks.type().equals("IDAT")) {
      throw new BrokenImageException("A PNG that ends before its pixels do");
    }
    inflater.setInput(png, (int) chunks.start(), chunks.length());
  }

  private void chunk(String name, byte[] content, int from, int length) {
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(letters);
    sum.update(content, from, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
    out.writeBytes(letters);
    out.write(content, from, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
