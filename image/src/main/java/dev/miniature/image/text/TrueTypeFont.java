package dev.miniature.image.text;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Objects;

/// A font with TrueType outlines. Measures are in font units; [#unitsPerEm()] units are the size of
/// the text. It is thread-safe.
public final class TrueTypeFont {
  private static final String BUILT_IN = "Inter.ttf";

  private final CharacterMap characters;
  private final GlyphOutlines outlines;
  private final ByteBuffer widths;
  private final int longWidths;
  private final int unitsPerEm;
  private final int ascent;
  private final int descent;
  private final int gap;

  private TrueTypeFont(FontTables tables) {
    ByteBuffer head = tables.need("head");
    ByteBuffer lines = tables.need("hhea");
    this.characters = new CharacterMap(tables.need("cmap"));
    this.outlines =
        new GlyphOutlines(tables, head.getShort(50) != 0, tables.need("maxp").getShort(4) & 0xFFFF);
    this.widths = tables.need("hmtx");
    this.longWidths = lines.getShort(34) & 0xFFFF;
    this.unitsPerEm = head.getShort(18) & 0xFFFF;
    this.ascent = lines.getShort(4);
    this.descent = -lines.getShort(6);
    this.gap = Math.max(0, lines.getShort(8));
    if (unitsPerEm < 16 || longWidths == 0 || ascent + descent <= 0) {
      throw new IllegalArgumentException("a font with invalid metrics");
    }
  }

  /// Reads a font file.
  ///
  /// @throws IllegalArgumentException with the reason if it is not supported
  public static TrueTypeFont parse(byte[] file) {
    try {
      return new TrueTypeFont(new FontTables(file));
    } catch (IndexOutOfBoundsException | BufferUnderflowException cut) {
      throw new IllegalArgumentException("a truncated font", cut);
    }
  }

  /// Returns the built-in font: Inter, for Latin, Greek and Cyrillic.
  public static TrueTypeFont builtIn() {
    return BuiltIn.FONT;
  }

  private static final class BuiltIn {
    static final TrueTypeFont FONT = read();

    private static TrueTypeFont read() {
      try (InputStream file = TrueTypeFont.class.getResourceAsStream(BUILT_IN)) {
        return parse(Objects.requireNonNull(file, BUILT_IN).readAllBytes());
      } catch (IOException impossible) { // the file is beside this class
        throw new UncheckedIOException(impossible);
      }
    }
  }

  /// Returns the visible characters of a text that have no glyph, each once and at most ten.
  ///
  /// @throws IllegalArgumentException if the font is damaged
  public String lacking(String text) {
    return PlainText.lacking(text, this);
  }

  /// Returns the scripts of a text whose letters would have to be arranged by rules that are not
  /// read, separated by commas; empty if there are none.
  ///
  /// @throws IllegalArgumentException if the font is damaged
  public String unshaped(String text) {
    return PlainText.unshaped(text, this);
  }

  /// Returns the index of a character's glyph; 0 if it has none.
  ///
  /// @throws IllegalArgumentException if that part of the font is damaged
  int glyph(int character) {
    try {
      return characters.glyph(character);
    } catch (IndexOutOfBoundsException damaged) {
      throw new IllegalArgumentException("a font with a damaged character map", damaged);
    }
  }

  /// Returns the distance to the next glyph.
  ///
  /// @throws IllegalArgumentException if that part of the font is damaged
  int advance(int glyph) {
    int at = 4 * Math.clamp(glyph, 0, longWidths - 1);
    if (at + 2 > widths.capacity()) {
      throw new IllegalArgumentException("a font with a truncated table of glyph widths");
    }
    return widths.getShort(at) & 0xFFFF;
  }

  /// Returns the outline of a glyph, with y upwards.
  ///
  /// @throws IllegalArgumentException if that part of the font is damaged
  Path2D outline(int glyph) {
    try {
      return outlines.outline(glyph);
    } catch (IndexOutOfBoundsException | BufferUnderflowException damaged) {
      throw new IllegalArgumentException("a font with a damaged glyph", damaged);
    }
  }

  int unitsPerEm() {
    return unitsPerEm;
  }

  /// Returns the height of a line above the baseline.
  int ascent() {
    return ascent;
  }

  /// Returns the distance between the baselines of two lines.
  int lineHeight() {
    return ascent + descent + gap;
  }
}
