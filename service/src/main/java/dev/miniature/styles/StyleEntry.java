package dev.miniature.styles;

import dev.miniature.image.Box;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.Framing;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Rgb;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// One style of the file, being read.
final class StyleEntry {
  private static final List<String> KEYS =
      List.of("width", "height", "fit", "format", "quality", "background", "enlarge", "maxAge");

  private final String name;
  private final Entry entry;
  private final Mistakes findings;
  private final Section section;

  StyleEntry(String name, Entry entry, Mistakes findings) {
    this.name = name;
    this.entry = entry;
    this.findings = findings;
    this.section =
        Section.of(entry, "a style such as { width: 300, height: 150 }", findings)
            .allowing(KEYS, findings);
  }

  /// The style, or empty when something about it is wrong, which then has been noted.
  ///
  /// @param maxAge the lifetime where the style has none of its own
  /// @param densities what its sides will be multiplied with
  Optional<Style> read(Duration maxAge, List<Density> densities) {
    boolean nameIsGood = checkName();
    Values values = new Values(findings);
    OptionalInt width = number("width", values::side);
    OptionalInt height = number("height", values::side);
    Fit fit = section.read("fit", values::fit).orElse(Fit.INSIDE);
    FormatChoice format =
        section.read("format", values::format).orElseGet(FormatChoice.AsOriginal::new);
    OptionalInt quality = number("quality", values::quality);
    Optional<Rgb> background = section.read("background", values::colour);
    boolean enlarge = section.read("enlarge", values::yesOrNo).orElse(false);
    Duration lifetime = section.read("maxAge", values::seconds).orElse(maxAge);
    if (!nameIsGood || !checkQuality(format) || !checkBox(width, height, fit)) {
      return Optional.empty();
    }
    Style style =
        new Style(
            name,
            new Framing(new Box(width, height), fit, enlarge),
            new Finish(background),
            format,
            quality,
            lifetime);
    return checkDensities(style, densities) ? Optional.of(style) : Optional.empty();
  }

  private OptionalInt number(String key, Function<Entry, OptionalInt> reader) {
    return section.entry(key).map(reader).orElse(OptionalInt.empty());
  }

  private boolean checkName() {
    boolean good = Style.NAME.matcher(name).matches();
    if (!good) {
      findings.add(
          entry.line(),
          entry.key(),
          "a style called '" + name + "'",
          "a name of at most 32 of a-z, 0-9 and -, not beginning with -");
    }
    return good;
  }

  private boolean checkQuality(FormatChoice format) {
    Optional<Entry> quality = section.entry("quality");
    if (quality.isEmpty() || !format.fixed().equals(Optional.of(ImageFormat.PNG))) {
      return true;
    }
    findings.add(
        quality.get().line(),
        quality.get().key(),
        "a quality in a style whose format is png",
        "none, since PNG loses nothing");
    return false;
  }

  private boolean checkBox(OptionalInt width, OptionalInt height, Fit fit) {
    if (!(entry.node() instanceof MappingNode)) {
      return false;
    }
    boolean anySide = section.entry("width").isPresent() || section.entry("height").isPresent();
    boolean bothSides = section.entry("width").isPresent() && section.entry("height").isPresent();
    if (!anySide) {
      findings.add(entry.line(), entry.key(), "no size", "a width, a height, or both");
      return false;
    }
    if (fit != Fit.INSIDE && !bothSides) {
      findings.add(
          entry.line(),
          entry.key(),
          "one side",
          "a width and a height, which fit: " + fit.name().toLowerCase(Locale.ROOT) + " needs");
      return false;
    }
    return width.isPresent() || height.isPresent();
  }

  private boolean checkDensities(Style style, List<Density> densities) {
    for (Density density : densities) {
      try {
        style.framing().times(density.factor());
      } catch (IllegalArgumentException _) {
        findings.add(
            entry.line(),
            entry.key(),
            "a side that density " + density.factor() + " makes too long",
            "at most " + Box.LONGEST_SIDE + " pixels after multiplying");
        return false;
      }
    }
    return true;
  }
}
