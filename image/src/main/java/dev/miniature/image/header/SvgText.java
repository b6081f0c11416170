package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Detects SVG, which is text without a magic number.
final class SvgText {
  /// The offset by which the root element must have begun, after comments and a document type.
  private static final int FAR_ENOUGH = 4096;

  /// The encoding in an XML declaration (XML 1.0, 4.3.3).
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  private static final int LONGEST_DECLARATION = 200;

  private SvgText() {}

  /// Decodes a drawing in the encoding that it declares, else as UTF-8. If an XML parser decoded
  /// it, malformed bytes would print lines on the standard error stream.
  ///
  /// @throws BrokenImageException if it contains malformed bytes, or declares an encoding that is
  ///   unknown or not its own
  static String decoded(byte[] svg) throws BrokenImageException {
    int mark = Bytes.of(svg).reads(0, "\u00EF\u00BB\u00BF") ? 3 : 0;
    int length = Math.min(LONGEST_DECLARATION, svg.length - mark);
    Matcher declared = ENCODING.matcher(new String(svg, mark, length, StandardCharsets.ISO_8859_1));
    try {
      Charset charset =
          declared.lookingAt() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
      String text =
          charset.newDecoder().decode(ByteBuffer.wrap(svg, mark, svg.length - mark)).toString();
      if (!text.stripLeading().startsWith("<")) {
        throw new BrokenImageException("A drawing that is not in its encoding " + charset);
      }
      return text;
    } catch (CharacterCodingException | IllegalArgumentException undecodable) {
      throw new BrokenImageException("A drawing with malformed text", undecodable);
    }
  }

  static boolean looksLikeOne(Bytes file) {
    String text = beginning(file).toLowerCase(Locale.ROOT);
    boolean prologue =
        text.startsWith("<?xml") || text.startsWith("<!--") || text.startsWith("<!doctype svg");
    return text.startsWith("<svg") || (prologue && text.contains("<svg"));
  }

  /// Returns the first characters of a file without leading white space.
  static String beginning(Bytes file) {
    try {
      int mark = file.reads(0, "\u00EF\u00BB\u00BF") ? 3 : 0;
      return file.text(mark, Math.min(FAR_ENOUGH, file.size() - mark)).strip();
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
