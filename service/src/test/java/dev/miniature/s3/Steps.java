package dev.miniature.s3;

import dev.miniature.s3.ScriptedServer.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// Reactions of a store of originals.
final class Steps {
  static final byte[] BODY = "a body of thirty-two bytes, sir.".getBytes(StandardCharsets.UTF_8);

  private static final String FACTS =
      "Last-Modified: Sun, 01 Nov 2026 00:00:00 GMT\r\nETag: \"e1\"\r\n";
  private static final String HEAD_OF_BODY =
      "HTTP/1.1 200 OK\r\n" + FACTS + "Content-Length: " + BODY.length + "\r\n\r\n";

  private Steps() {}

  /// Sends the complete original.
  static Step well() {
    return out -> {
      out.write(bytes(HEAD_OF_BODY));
      out.write(BODY);
      return true;
    };
  }

  /// Sends the original, and announces the end of the connection.
  static Step wellAndClose() {
    return out -> {
      out.write(bytes(HEAD_OF_BODY.replace(FACTS, FACTS + "Connection: close\r\n")));
      out.write(BODY);
      return false;
    };
  }

  /// Sends the original, and then closes the connection without announcing it.
  static Step wellThenHangUp() {
    return out -> {
      well().answer(out);
      return false;
    };
  }

  /// Sends a body with a checksum.
  static Step summed(String checksum, byte[] body) {
    return out -> {
      out.write(bytes(HEAD_OF_BODY.replace(FACTS, FACTS + checksum + "\r\n")));
      out.write(body);
      return true;
    };
  }

  /// Returns the body with one bit flipped.
  static byte[] damagedBody() {
    byte[] damaged = BODY.clone();
    damaged[20] ^= 0x10;
    return damaged;
  }

  /// Sends the original without a length.
  static Step chunks() {
    return chunked("0\r\n\r\n", true);
  }

  /// Sends the original without a length, truncated.
  static Step chunksBrokenOff() {
    return chunked("", false);
  }

  private static Step chunked(String end, boolean kept) {
    return out -> {
      out.write(bytes("HTTP/1.1 200 OK\r\n" + FACTS + "Transfer-Encoding: chunked\r\n\r\n"));
      out.write(bytes(Integer.toHexString(BODY.length) + "\r\n"));
      out.write(BODY);
      out.write(bytes("\r\n" + end));
      return kept;
    };
  }

  /// Sends more than the declared length, and keeps the connection.
  static Step longerThanSaid() {
    return out -> {
      well().answer(out);
      out.write(bytes("and then some"));
      return true;
    };
  }

  /// Sends S3's error for a skewed clock.
  static Step skewed() {
    String xml = "<Error><Code>RequestTimeTooSkewed</Code><Message>Because.</Message></Error>";
    return raw(
        "HTTP/1.1 403 Forbidden\r\nDate: Sun, 01 Nov 2026 00:00:00 GMT\r\nContent-Length: "
            + xml.length()
            + "\r\n\r\n"
            + xml);
  }

  /// Closes the connection without an answer.
  static Step hangUp() {
    return _ -> false;
  }

  /// Sends half of the body, and closes the connection.
  static Step breakOff() {
    return out -> {
      out.write(bytes(HEAD_OF_BODY));
      out.write(BODY, 0, BODY.length / 2);
      return false;
    };
  }

  /// Sends half of the body, and resets the connection.
  static Step reset() {
    return out -> {
      breakOff().answer(out);
      out.flush();
      throw new ScriptedServer.ResetException();
    };
  }

  /// Sends half of the body, and then nothing.
  static Step stall() {
    return out -> {
      breakOff().answer(out);
      out.flush();
      return silence().answer(out);
    };
  }

  /// Sends one byte of the body at a time for five seconds.
  static Step trickle() {
    return out -> {
      out.write(bytes(HEAD_OF_BODY));
      for (byte next : BODY) {
        out.write(next);
        out.flush();
        Thread.sleep(Duration.ofSeconds(5).dividedBy(BODY.length));
      }
      return true;
    };
  }

  /// Sends nothing, and keeps the connection open.
  static Step silence() {
    return _ -> {
      Thread.sleep(Duration.ofSeconds(30));
      return false;
    };
  }

  /// Sends an error in S3's format.
  static Step error(int status, String code) {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Error><Code>%s</Code><Message>Because.</Message><RequestId>r1</RequestId></Error>\
        """
            .formatted(code);
    return raw(
        String.format(
            Locale.ROOT,
            "HTTP/1.1 %d Whatever\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n\r\n%s",
            status,
            bytes(xml).length,
            xml));
  }

  /// Sends only a status, as to a HEAD.
  static Step status(int status) {
    return raw(
        String.format(Locale.ROOT, "HTTP/1.1 %d Whatever\r\nContent-Length: 0\r\n\r\n", status));
  }

  /// Sends exactly this text.
  static Step raw(String text) {
    return out -> {
      out.write(bytes(text));
      return true;
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
