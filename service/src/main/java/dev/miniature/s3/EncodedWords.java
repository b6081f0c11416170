package dev.miniature.s3;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes the words in which S3 encodes non-ASCII metadata (RFC 2047), such as `=?UTF-8?B?wqk=?=`.
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?(?i:utf-8)\\?([bBqQ])\\?([^?\\s]*)\\?=(?:\\s+(?==\\?))?");

  private EncodedWords() {}

  /// Returns the decoded text. Words that cannot be decoded, and headers without such words, are
  /// unchanged; but characters that are bytes of UTF-8 are decoded as such.
  static String decoded(String header) {
    Matcher words = WORD.matcher(header);
    return words.find()
        ? words.replaceAll(word -> Matcher.quoteReplacement(decoded(word)))
        : fromBytes(header);
  }

  private static String decoded(MatchResult word) {
    try {
      byte[] bytes =
          word.group(1).equalsIgnoreCase("B")
              ? Base64.getDecoder().decode(word.group(2))
              : quoted(word.group(2));
      return text(bytes);
    } catch (IllegalArgumentException | CharacterCodingException _) {
      return word.group();
    }
  }

  /// Returns the bytes of a quoted-printable word, with `_` for a space.
  private static byte[] quoted(String word) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter == '=' && i + 2 < word.length()) {
        bytes.write(Integer.parseInt(word, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(letter == '_' ? ' ' : letter);
      }
    }
    return bytes.toByteArray();
  }

  /// Decodes a header that contains one character per byte.
  private static String fromBytes(String header) {
    if (header.chars().allMatch(letter -> letter < 0x80)
        || header.chars().anyMatch(letter -> letter > 0xFF)) {
      return header;
    }
    try {
      return text(header.getBytes(StandardCharsets.ISO_8859_1));
    } catch (CharacterCodingException _) {
      return header;
    }
  }

  private static String text(byte[] utf8) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
  }
}
