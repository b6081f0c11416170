package dev.miniature.image.render;

import dev.miniature.image.OriginalBytes;
import dev.miniature.image.text.TrueTypeFont;

/// The file of a font, of TrueType outlines. Whoever renders keeps it from picture to picture. Any
/// number of threads may use it.
public final class Typeface {
  /// The one that needs no file.
  public static final Typeface BUILT_IN = new Typeface(TrueTypeFont.builtIn());

  private final TrueTypeFont font;

  private Typeface(TrueTypeFont font) {
    this.font = font;
  }

  /// The one in a file.
  ///
  /// @throws IllegalArgumentException if there is none that is read here, with the reason
  public static Typeface of(OriginalBytes file) {
    return new Typeface(TrueTypeFont.parse(file.whole()));
  }

  /// The characters of a text that cannot be drawn, each once and at most ten.
  ///
  /// @throws IllegalArgumentException if the font is damaged
  public String lacking(String text) {
    return font.lacking(text);
  }

  TrueTypeFont font() {
    return font;
  }
}
