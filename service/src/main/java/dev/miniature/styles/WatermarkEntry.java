package dev.miniature.styles;

import dev.miniature.image.Anchor;
import dev.miniature.image.Extent;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.Watermark;
import java.util.List;
import java.util.Optional;

/// Reads the watermark of a style.
final class WatermarkEntry {
  private static final List<String> KEYS =
      List.of("image", "gravity", "margin", "width", "opacity", "tile");

  /// The default: a fifth of the thumbnail's width.
  private static final Extent USUAL = new Extent.OfWidth(new Fraction(200_000));

  private WatermarkEntry() {}

  /// Returns the watermark; empty after recording a mistake.
  static Optional<Watermark> read(Entry entry, Mistakes findings) {
    Values values = new Values(findings);
    OverlayValues overlay = new OverlayValues(findings);
    Section section =
        Section.of(entry, "a watermark such as { image: brand/mark.png, width: 0.2 }", findings)
            .allowing(KEYS, findings);
    Optional<String> image = section.read("image", overlay::key);
    Anchor anchor =
        new Anchor(
            section.read("gravity", values::place).orElse(Gravity.Direction.SOUTHEAST),
            section.number("margin", overlay::margin).orElse(0));
    Extent width = section.read("width", overlay::extent).orElse(USUAL);
    Fraction opacity = section.read("opacity", overlay::opacity).orElse(Fraction.ALL);
    boolean tiled = section.read("tile", values::yesOrNo).orElse(false);
    if (section.entry("image").isEmpty() && !section.isEmpty()) {
      findings.add(entry.line(), entry.key(), "no image", "the key of one in the bucket");
    }
    return image.map(key -> new Watermark(key, anchor, width, opacity, tiled));
  }
}
