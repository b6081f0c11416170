package dev.miniature.s3;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that S3 makes of metadata which is not in ASCII (RFC 2047), such as
/// `=?UTF-8?B?wqk=?=`.
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?(?i:utf-8)\\?([bBqQ])\\?([^?\\s]*)\\?=(?:\\s+(?==\\?))?");

  private EncodedWords() {}

  /// The text that was meant. What cannot be decoded is left as it is, and so is a header that has
  /// no such words; but where its characters are the bytes of UTF-8, it is read as that.
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

  /// Every byte by its own number, `_` for a blank.
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

  /// Headers reach us with a character for each byte.
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
