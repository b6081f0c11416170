package dev.miniature.image.render;

import dev.miniature.image.OriginalBytes;
import dev.miniature.image.text.TrueTypeFont;

/// The file of a font with TrueType outlines. Callers of the renderer reuse it for many pictures.
/// It is thread-safe.
public final class Typeface {
  /// The built-in font, which needs no file.
  public static final Typeface BUILT_IN = new Typeface(TrueTypeFont.builtIn());

  private final TrueTypeFont font;

  private Typeface(TrueTypeFont font) {
    this.font = font;
  }

  /// Reads a font file.
  ///
  /// @throws IllegalArgumentException with the reason if it is not supported
  public static Typeface of(OriginalBytes file) {
    return new Typeface(TrueTypeFont.parse(file.whole()));
  }

  /// Returns the characters of a text that cannot be drawn, each once and at most ten.
  ///
  /// @throws IllegalArgumentException if the font is damaged
  public String lacking(String text) {
    return font.lacking(text);
  }

  TrueTypeFont font() {
    return font;
  }
}
