package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.UnknownFormatException;
import java.util.Locale;

/// Reads the header of a PAM, which has named fields.
final class PamHeader {
  private static final String ALPHA = "_ALPHA";
  private static final int INKS = 4;

  private PamHeader() {}

  static PnmHeader read(PnmWords words) throws BrokenImageException, UnknownFormatException {
    long width = 0;
    long height = 0;
    long depth = 0;
    long most = 0;
    String type = "";
    for (String word = words.next(); !word.equals("ENDHDR"); word = words.next()) {
      switch (word) {
        case "WIDTH" -> width = words.number();
        case "HEIGHT" -> height = words.number();
        case "DEPTH" -> depth = words.number();
        case "MAXVAL" -> most = words.number();
        case "TUPLTYPE" -> type = (type + " " + words.line().toUpperCase(Locale.ROOT)).strip();
        default -> throw new BrokenImageException("A PAM that says '" + word + "'");
      }
    }
    Dimensions size = Sizes.of(width, height);
    boolean alpha = type.endsWith(ALPHA) || (type.isEmpty() && (depth == 2 || depth == 4));
    int colours = colours(type, depth);
    if (depth < colours + (alpha ? 1 : 0) || depth > Short.MAX_VALUE) {
      throw new BrokenImageException("A PAM of " + type + " in " + depth + " samples a pixel");
    }
    return new PnmHeader(
        size,
        PnmHeader.Coding.BYTES,
        colours,
        alpha,
        (int) depth,
        PnmHeader.most(most),
        words.at() + 1);
  }

  /// Returns the number of colour samples. If the file does not declare the type of its samples,
  /// their number determines it.
  private static int colours(String type, long depth) throws UnknownFormatException {
    return switch (type) {
      case "BLACKANDWHITE", "BLACKANDWHITE_ALPHA", "GRAYSCALE", "GRAYSCALE_ALPHA" -> 1;
      case "RGB", "RGB_ALPHA" -> 3;
      case "CMYK" -> INKS;
      case "" -> depth <= 2 ? 1 : 3;
      default ->
          throw new UnknownFormatException("a PAM picture of a rare kind", "A PAM of " + type);
    };
  }
}
