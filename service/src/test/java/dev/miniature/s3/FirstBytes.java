package dev.miniature.s3;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Passes the first bytes on, and drops all others.
final class FirstBytes extends FilterOutputStream {
  private int left;

  FirstBytes(OutputStream out, int count) {
    super(out);
    this.left = count;
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    int passed = Math.min(left, count);
    out.write(bytes, from, passed);
    left -= passed;
  }
}
