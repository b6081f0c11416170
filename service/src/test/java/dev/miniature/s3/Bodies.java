package dev.miniature.s3;

import dev.miniature.s3.ScriptedServer.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// Answers with a body of many bytes, and some that go wrong on the way.
final class Bodies {
  static final byte[] BODY = random(300_000);

  private Bodies() {}

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /// Sends the body of a version.
  static Step well(int version, byte[] body) {
    return out -> {
      head(out, version, body.length, "");
      out.write(body);
      return true;
    };
  }

  /// Sends the beginning of the body, and resets the connection.
  static Step reset(int version, byte[] body, int count) {
    return out -> {
      head(out, version, body.length, "");
      out.write(body, 0, count);
      out.flush();
      // The client has read this before the connection is reset, which discards what is on the way.
      Thread.sleep(200);
      throw new ScriptedServer.ResetException();
    };
  }

  /// Sends less than the declared length.
  static Step cutOff(int version, byte[] body, int count) {
    return out -> {
      head(out, version, body.length, "");
      out.write(body, 0, count);
      return false;
    };
  }

  /// Sends a body that does not match its checksum.
  static Step damaged(byte[] body, String checksum) {
    byte[] damaged = body.clone();
    damaged[damaged.length / 2] ^= 1;
    return summed(damaged, checksum);
  }

  /// Sends a body with a checksum.
  static Step summed(byte[] body, String checksum) {
    return out -> {
      head(out, 1, body.length, "x-amz-checksum-crc32: " + checksum + "\r\n");
      out.write(body);
      return true;
    };
  }

  /// Sends the beginning of the body at once, and then nothing until the connection is closed.
  static Step stuck(byte[] body, int count) {
    return out -> {
      head(out, 1, body.length, "");
      out.write(body, 0, count);
      out.flush();
      Thread.sleep(30_000);
      return false;
    };
  }

  /// Sends a part of the body.
  static Step part(byte[] body, int from, int to) {
    return out -> {
      String range = "Content-Range: bytes " + from + "-" + (to - 1) + "/" + body.length + "\r\n";
      head(out, "206 Partial Content", 1, to - from, range);
      out.write(Arrays.copyOfRange(body, from, to));
      return true;
    };
  }

  private static void head(OutputStream out, int version, int length, String more)
      throws IOException {
    head(out, "200 OK", version, length, more);
  }

  private static void head(OutputStream out, String status, int version, int length, String more)
      throws IOException {
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nLast-Modified: Sun, 01 Nov 2026 00:00:00 GMT\r\nETag: \"e"
            + version
            + "\"\r\n"
            + more
            + "Content-Length: "
            + length
            + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.UTF_8));
  }
}
