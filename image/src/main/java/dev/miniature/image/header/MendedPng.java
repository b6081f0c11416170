package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/// A PNG whose rows are all there and whose frame around them is not: the end of the compressed
/// data, a check sum, the last chunk. Browsers show such files, and libpng calls some of them
/// damaged. The rows are packed anew, so that a strict decoder takes them.
public final class MendedPng {
  private static final int BUFFER = 1 << 16;

  private final byte[] png;
  private final PngChunks chunks;
  private final Inflater inflater;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private boolean begun;

  private MendedPng(byte[] png, Inflater inflater) {
    this.png = png;
    this.chunks = new PngChunks(Bytes.of(png));
    this.inflater = inflater;
  }

  /// The same picture in a sound file.
  ///
  /// @throws BrokenImageException if rows are missing, or cannot be unpacked
  /// @throws DeadlinePassedException if it took too long
  public static byte[] of(byte[] png, Deadline deadline)
      throws BrokenImageException, DeadlinePassedException {
    try (Inflater inflater = new Inflater()) {
      return new MendedPng(png, inflater).mended(deadline);
    } catch (DataFormatException broken) {
      throw new BrokenImageException("A PNG whose pixels cannot be inflated", broken);
    }
  }

  private byte[] mended(Deadline deadline)
      throws BrokenImageException, DeadlinePassedException, DataFormatException {
    boolean more = chunks.nextEvenIfCutOff();
    while (more && !chunks.type().equals("IDAT")) {
      more = chunks.nextEvenIfCutOff();
    }
    if (!more) {
      throw new BrokenImageException("A PNG that ends before its pixels begin");
    }
    out.write(png, 0, (int) Math.min(png.length, chunks.start() - 8));
    chunk("IDAT", packed(deadline));
    chunk("IEND", new byte[0]);
    return out.toByteArray();
  }

  /// The rows as one stream with an end.
  private byte[] packed(Deadline deadline)
      throws BrokenImageException, DeadlinePassedException, DataFormatException {
    ByteArrayOutputStream data = new ByteArrayOutputStream(png.length);
    byte[] rows = new byte[BUFFER];
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        DeflaterOutputStream packing = new DeflaterOutputStream(data, deflater, BUFFER)) {
      long left = PngHeader.bytesOfRows(Bytes.of(png));
      while (left > 0) {
        deadline.check();
        int count = inflater.inflate(rows, 0, (int) Math.min(BUFFER, left));
        packing.write(rows, 0, count);
        left -= count;
        if (count == 0) {
          feed();
        }
      }
    } catch (IOException impossible) { // nothing is written but into memory
      throw new UncheckedIOException(impossible);
    }
    return data.toByteArray();
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

  private void chunk(String name, byte[] content) {
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(letters);
    sum.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(letters);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
