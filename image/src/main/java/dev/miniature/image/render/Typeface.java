package dev.miniature.image.render;

import dev.miniature.image.OriginalBytes;
import dev.miniature.image.text.TrueTypeFont;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// Returns which parts of a text cannot be drawn properly, in one line; empty if all can.
  ///
  /// @throws IllegalArgumentException if the font is damaged
  public Optional<String> warning(String text) {
    String lacking = font.lacking(text);
    String unshaped = font.unshaped(text);
    List<String> warnings = new ArrayList<>();
    if (!lacking.isEmpty()) {
      warnings.add("the font lacks some characters of a text, which are left out: " + lacking);
    }
    if (!unshaped.isEmpty()) {
      warnings.add("letters are drawn one by one that should be joined: " + unshaped);
    }
    return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", warnings));
  }

  TrueTypeFont font() {
    return font;
  }
}
