package dev.miniature.styles;

import dev.miniature.image.Anchor;
import dev.miniature.image.Caption;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the text of a style.
final class CaptionEntry {
  private static final List<String> KEYS =
      List.of(
          "value", "gravity", "margin", "size", "colour", "backdrop", "shadow", "opacity", "font");

  private CaptionEntry() {}

  /// Returns the text; empty after recording a mistake.
  static Optional<Caption> read(Entry entry, Mistakes findings) {
    Values values = new Values(findings);
    OverlayValues overlay = new OverlayValues(findings);
    Section section =
        Section.of(entry, "a text such as { value: \"© {meta.credit}\", size: 18 }", findings)
            .allowing(KEYS, findings);
    Optional<String> value = section.read("value", overlay::template);
    OptionalInt size = section.number("size", overlay::letters);
    Gravity.Direction gravity =
        section.read("gravity", values::place).orElse(Gravity.Direction.SOUTH);
    OptionalInt margin = section.number("margin", overlay::margin);
    Rgba colour = section.read("colour", overlay::colourWithAlpha).orElse(Rgba.opaque(Rgb.WHITE));
    Optional<Rgba> backdrop = section.read("backdrop", overlay::colourWithAlpha);
    boolean shadow = section.read("shadow", values::yesOrNo).orElse(false);
    Fraction opacity = section.read("opacity", overlay::opacity).orElse(Fraction.ALL);
    Optional<String> font = section.read("font", overlay::key);
    need(section, "value", "the text to draw", findings);
    need(section, "size", "the height of its letters in pixels", findings);
    if (value.isEmpty() || size.isEmpty()) {
      return Optional.empty();
    }
    Anchor anchor = new Anchor(gravity, margin.orElse(size.getAsInt() / 2));
    Caption.Look look = new Caption.Look(size.getAsInt(), colour, backdrop, shadow, opacity);
    return Optional.of(new Caption(value.get(), anchor, look, font));
  }

  private static void need(Section section, String key, String what, Mistakes findings) {
    if (section.entry(key).isEmpty() && !section.isEmpty()) {
      findings.add(section.line(), section.key(), "a text without " + key, what);
    }
  }
}
