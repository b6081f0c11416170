package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import java.util.Locale;

/// Reads the header of a portable anymap: PBM, PGM, PPM and PAM.
final class PnmHeader {
  /// Headers are a few words. A comment that is longer than this is no header.
  private static final int LONGEST = 4096;

  private final Bytes file;
  private int at = 2;

  private PnmHeader(Bytes file) {
    this.file = file;
  }

  /// `P1`–`P6`, a blank, and a number or a comment; or `P7` on a line of its own.
  static boolean looksLikeOne(Bytes file) {
    try {
      if (!file.holds(0, 4) || file.u8(0) != 'P') {
        return false;
      }
      int kind = file.u8(1);
      if (kind == '7') {
        return file.u8(2) == '\n';
      }
      int first = file.u8(3);
      return kind >= '1'
          && kind <= '6'
          && Character.isWhitespace(file.u8(2))
          && (Character.isDigit(first) || first == '#' || Character.isWhitespace(first));
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static ImageHeader read(Bytes file) throws BrokenImageException {
    PnmHeader header = new PnmHeader(file);
    return file.u8(1) == '7' ? header.keyed() : header.plain();
  }

  private ImageHeader plain() throws BrokenImageException {
    int kind = file.u8(1);
    Dimensions size = Sizes.of(number(), number());
    boolean bitmap = kind == '1' || kind == '4';
    boolean colour = kind == '3' || kind == '6';
    return header(size, false, colour ? 3 : 1, bitmap ? 1 : number());
  }

  private ImageHeader keyed() throws BrokenImageException {
    long width = 0;
    long height = 0;
    boolean alpha = false;
    long channels = 4;
    long most = 255;
    for (String word = word(); !word.equals("ENDHDR"); word = word()) {
      switch (word) {
        case "WIDTH" -> width = number();
        case "HEIGHT" -> height = number();
        case "DEPTH" -> channels = number();
        case "MAXVAL" -> most = number();
        case "TUPLTYPE" -> alpha = word().toUpperCase(Locale.ROOT).endsWith("_ALPHA");
        default -> {}
      }
    }
    return header(
        Sizes.of(width, height), alpha, (int) Math.clamp(channels, 1L, Short.MAX_VALUE), most);
  }

  /// @param most the largest value of a sample
  private static ImageHeader header(Dimensions size, boolean alpha, int channels, long most) {
    int bits = most > 65_535 ? Integer.SIZE : most > 255 ? Short.SIZE : Byte.SIZE;
    return new ImageHeader(
        ImageFormat.PNM,
        size,
        Orientation.UPRIGHT,
        1,
        alpha,
        PixelStorage.whole(size, channels, bits));
  }

  private long number() throws BrokenImageException {
    String word = word();
    if (word.length() > 9 || !word.chars().allMatch(Character::isDigit)) {
      throw new BrokenImageException("A portable anymap that measures '" + word + "'");
    }
    return Long.parseLong(word);
  }

  /// The next word; comments run from `#` to the end of the line.
  private String word() throws BrokenImageException {
    boolean comment = false;
    while (Character.isWhitespace(file.u8(at)) || file.u8(at) == '#' || comment) {
      comment = file.u8(at) != '\n' && (comment || file.u8(at) == '#');
      step();
    }
    int start = at;
    while (!Character.isWhitespace(file.u8(at))) {
      step();
    }
    return file.text(start, at - start);
  }

  private void step() throws BrokenImageException {
    if (++at > LONGEST) {
      throw new BrokenImageException("A portable anymap whose header does not end");
    }
  }
}
