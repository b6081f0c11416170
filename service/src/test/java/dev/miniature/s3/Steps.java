package dev.miniature.s3;

import dev.miniature.s3.ScriptedServer.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// What a store of originals may do to those who ask it.
final class Steps {
  static final byte[] BODY = "a body of thirty-two bytes, sir.".getBytes(StandardCharsets.UTF_8);

  private static final String FACTS =
      "Last-Modified: Sun, 01 Nov 2026 00:00:00 GMT\r\nETag: \"e1\"\r\n";
  private static final String HEAD_OF_BODY =
      "HTTP/1.1 200 OK\r\n" + FACTS + "Content-Length: " + BODY.length + "\r\n\r\n";

  private Steps() {}

  /// The original, well and whole.
  static Step well() {
    return out -> {
      out.write(bytes(HEAD_OF_BODY));
      out.write(BODY);
      return true;
    };
  }

  /// The original, and the client is told that the connection ends with it.
  static Step wellAndClose() {
    return out -> {
      out.write(bytes(HEAD_OF_BODY.replace(FACTS, FACTS + "Connection: close\r\n")));
      out.write(BODY);
      return false;
    };
  }

  /// The original, and then a hang-up that the client is not told of.
  static Step wellThenHangUp() {
    return out -> {
      well().answer(out);
      return false;
    };
  }

  /// A body, and what the store says that it adds up to.
  static Step summed(String checksum, byte[] body) {
    return out -> {
      out.write(bytes(HEAD_OF_BODY.replace(FACTS, FACTS + checksum + "\r\n")));
      out.write(body);
      return true;
    };
  }

  /// The body with one bit turned over.
  static byte[] damagedBody() {
    byte[] damaged = BODY.clone();
    damaged[20] ^= 0x10;
    return damaged;
  }

  /// The original, of a store that does not say how long it is.
  static Step chunks() {
    return chunked("0\r\n\r\n", true);
  }

  /// The same without its end.
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

  /// More than the length that was told, and the connection is kept.
  static Step longerThanSaid() {
    return out -> {
      well().answer(out);
      out.write(bytes("and then some"));
      return true;
    };
  }

  /// What S3 says to a signature of another hour.
  static Step skewed() {
    String xml = "<Error><Code>RequestTimeTooSkewed</Code><Message>Because.</Message></Error>";
    return raw(
        "HTTP/1.1 403 Forbidden\r\nDate: Sun, 01 Nov 2026 00:00:00 GMT\r\nContent-Length: "
            + xml.length()
            + "\r\n\r\n"
            + xml);
  }

  /// A hang-up without a word.
  static Step hangUp() {
    return _ -> false;
  }

  /// Half of the body, and a hang-up.
  static Step breakOff() {
    return out -> {
      out.write(bytes(HEAD_OF_BODY));
      out.write(BODY, 0, BODY.length / 2);
      return false;
    };
  }

  /// Half of the body, and a reset.
  static Step reset() {
    return out -> {
      breakOff().answer(out);
      out.flush();
      throw new ScriptedServer.ResetException();
    };
  }

  /// Half of the body, and silence.
  static Step stall() {
    return out -> {
      breakOff().answer(out);
      out.flush();
      return silence().answer(out);
    };
  }

  /// One byte of the body at a time, so slowly that it takes five seconds, but never silent.
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

  /// Not a word, and no hang-up either.
  static Step silence() {
    return _ -> {
      Thread.sleep(Duration.ofSeconds(30));
      return false;
    };
  }

  /// An error, told the way S3 tells it.
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

  /// A status and nothing else, as to a HEAD.
  static Step status(int status) {
    return raw(
        String.format(Locale.ROOT, "HTTP/1.1 %d Whatever\r\nContent-Length: 0\r\n\r\n", status));
  }

  /// Just this.
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
