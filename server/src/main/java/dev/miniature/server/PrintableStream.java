package dev.miniature.server;

import dev.miniature.http.Printable;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// A stream in front of a terminal that passes on only [Printable] text.
///
/// Paths, file names and messages about a file's content are printed in many places, also by
/// libraries; all of them go through this stream.
final class PrintableStream extends OutputStream {
  private final PrintStream out;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private ByteBuffer rest = ByteBuffer.allocate(0);

  private PrintableStream(PrintStream out) {
    this.out = out;
  }

  /// Wraps the standard output and the standard error of this process.
  static void guard() {
    System.setOut(before(System.out));
    System.setErr(before(System.err));
  }

  /// Returns a stream that prints to `out`, in its charset.
  static PrintStream before(PrintStream out) {
    return new PrintStream(new PrintableStream(out), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /// {@inheritDoc}
  ///
  /// An incomplete character is held back until its remaining bytes arrive.
  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length);
    in.put(rest).put(bytes, offset, length).flip();
    CharBuffer chars = CharBuffer.allocate(in.remaining());
    decoder.decode(in, chars, false);
    rest = in;
    out.print(Printable.lines(chars.flip().toString()));
  }

  @Override
  public void flush() {
    out.flush();
  }
}
