package dev.miniature.styles;

import dev.miniature.image.Caption;
import dev.miniature.image.Corners;
import dev.miniature.image.Detail;
import dev.miniature.image.Finish;
import dev.miniature.image.OutputColour;
import dev.miniature.image.Rgb;
import dev.miniature.image.Watermark;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the keys of a style for its finish.
final class FinishEntry {
  /// The keys that are read here.
  static final List<String> KEYS =
      List.of(
          "colour", "background", "sharpen", "blur", "greyscale", "radius", "watermark", "text");

  private final Section style;
  private final Defaults usual;
  private final Mistakes findings;
  private final Values values;

  FinishEntry(Section style, Defaults usual, Mistakes findings) {
    this.style = style;
    this.usual = usual;
    this.findings = findings;
    this.values = new Values(findings);
  }

  /// Returns the finish, without invalid values, which are recorded as mistakes.
  Finish read() {
    OutputColour colour = style.read("colour", values::outputColour).orElse(usual.colour());
    Optional<Rgb> background = style.read("background", values::colour);
    boolean greyscale = style.read("greyscale", values::yesOrNo).orElse(false);
    Optional<Corners> corners = style.read("radius", values::radius);
    Optional<Watermark> watermark =
        style.read("watermark", entry -> WatermarkEntry.read(entry, findings));
    Optional<Caption> caption = style.read("text", entry -> CaptionEntry.read(entry, findings));
    return new Finish(colour, background, detail(), greyscale, corners, watermark, caption);
  }

  private Optional<Detail> detail() {
    OptionalDouble sharpen =
        style.entry("sharpen").map(values::sharpen).orElse(OptionalDouble.empty());
    OptionalDouble blur = style.entry("blur").map(values::blur).orElse(OptionalDouble.empty());
    if (style.entry("sharpen").isPresent() && style.entry("blur").isPresent()) {
      findings.add(
          style.line(),
          style.key(),
          "sharpen and blur",
          "only one of them, because each undoes the other");
    }
    if (blur.isPresent()) {
      return Optional.of(new Detail.Blurred(blur.getAsDouble()));
    }
    return sharpen.orElse(0) > 0
        ? Optional.of(new Detail.Sharpened(sharpen.getAsDouble()))
        : Optional.empty();
  }
}
