package dev.miniature.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Percent-encodes and decodes one segment of a path (RFC 3986, section 2.1).
public final class PercentEncoding {
  /// The characters of a segment that are not escaped, besides letters and digits: every mark of
  /// `pchar` in RFC 3986, section 3.3. Browsers do not escape them, and every client can send them.
  public static final String PLAIN_MARKS = "-._~!$&'()*+,;=:@";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /// Decodes `segment` exactly once, strictly as UTF-8. `+` stays `+`, because it means a space
  /// only in forms.
  ///
  /// @throws RefusedPathException if an escape is malformed, if the bytes are not UTF-8, or if a
  ///   slash is escaped, which would turn one name into two
  public static String decode(String segment) throws RefusedPathException {
    if (segment.indexOf('%') < 0 && segment.indexOf('\uFFFD') < 0) {
      return segment;
    }
    byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        bytes.write(escaped(raw, i));
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int escaped(byte[] raw, int at) throws RefusedPathException {
    if (at + 2 >= raw.length
        || !HexFormat.isHexDigit(raw[at + 1])
        || !HexFormat.isHexDigit(raw[at + 2])) {
      throw new RefusedPathException("A '%' must be followed by two hexadecimal digits.");
    }
    int value = HexFormat.fromHexDigit(raw[at + 1]) << 4 | HexFormat.fromHexDigit(raw[at + 2]);
    if (value == '/') {
      throw new RefusedPathException("An escaped slash cannot be part of a name.");
    }
    return value;
  }

  private static String utf8(byte[] bytes) throws RefusedPathException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\uFFFD') >= 0) {
        throw new RefusedPathException(
            "The path contains U+FFFD: a character was lost in transit.");
      }
      return text;
    } catch (CharacterCodingException _) {
      throw new RefusedPathException("The path is not valid UTF-8.");
    }
  }

  /// Escapes everything in `text` except letters, digits and [#PLAIN_MARKS], in upper case. This is
  /// the canonical spelling of a segment.
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 8);
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xFF);
      if (isPlain(character)) {
        encoded.append(character);
      } else {
        encoded.append('%');
        HEX.toHexDigits(encoded, each);
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || PLAIN_MARKS.indexOf(character) >= 0;
  }
}
