package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.header.PngChunks;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates the pixels of a PNG and reverses the filters, row by row (W3C PNG, section 9).
final class PngRows implements AutoCloseable {
  private final byte[] file;
  private final PngChunks chunks;
  private final int step;
  private final Inflater inflater = new Inflater();
  private boolean begun;

  /// Starts with the current chunk of `chunks`.
  ///
  /// @param step the distance to the previous pixel in bytes
  PngRows(byte[] file, PngChunks chunks, int step) {
    this.file = file;
    this.chunks = chunks;
    this.step = step;
  }

  /// Reads the next row.
  ///
  /// @param previous the row above, or zeros
  /// @param row receives the row
  /// @param length the number of its bytes
  void next(byte[] previous, byte[] row, int length)
      throws BrokenImageException, DataFormatException {
    byte[] filter = new byte[1];
    fill(filter, 1);
    fill(row, length);
    switch (filter[0]) {
      case 0 -> {}
      case 1 -> left(row, length);
      case 2 -> above(previous, row, length);
      case 3 -> mean(previous, row, length);
      case 4 -> paeth(previous, row, length);
      default -> throw new BrokenImageException("A PNG with row filter " + filter[0]);
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private void fill(byte[] target, int length) throws BrokenImageException, DataFormatException {
    int done = 0;
    while (done < length) {
      int count = inflater.inflate(target, done, length - done);
      done += count;
      if (count == 0) {
        feed();
      }
    }
  }

  private void feed() throws BrokenImageException {
    if (inflater.finished() || inflater.needsDictionary() || !isMore()) {
      throw new BrokenImageException("A PNG that ends before its pixels do");
    }
    inflater.setInput(file, (int) chunks.start(), chunks.length());
  }

  private boolean isMore() throws BrokenImageException {
    boolean more = !begun || chunks.nextEvenIfCutOff();
    begun = true;
    return more && chunks.type().equals("IDAT");
  }

  private void left(byte[] row, int length) {
    for (int i = step; i < length; i++) {
      row[i] += row[i - step];
    }
  }

  private static void above(byte[] previous, byte[] row, int length) {
    for (int i = 0; i < length; i++) {
      row[i] += previous[i];
    }
  }

  private void mean(byte[] previous, byte[] row, int length) {
    for (int i = 0; i < length; i++) {
      int left = i < step ? 0 : row[i - step] & 0xFF;
      row[i] += (byte) ((left + (previous[i] & 0xFF)) >> 1);
    }
  }

  private void paeth(byte[] previous, byte[] row, int length) {
    for (int i = 0; i < Math.min(step, length); i++) {
      row[i] += previous[i];
    }
    for (int i = step; i < length; i++) {
      int left = row[i - step] & 0xFF;
      int above = previous[i] & 0xFF;
      int corner = previous[i - step] & 0xFF;
      int toLeft = Math.abs(above - corner);
      int toAbove = Math.abs(left - corner);
      int toCorner = Math.abs(left + above - 2 * corner);
      row[i] +=
          (byte)
              (toLeft <= toAbove && toLeft <= toCorner
                  ? left
                  : toAbove <= toCorner ? above : corner);
    }
  }
}
