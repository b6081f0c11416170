package dev.miniature.styles;

import dev.miniature.image.Box;
import dev.miniature.image.Crop;
import dev.miniature.image.Fit;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.Orientation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// Reads the keys of a style that determine the visible part, the size and the orientation.
final class FramingEntry {
  /// The keys, in the order in which messages name them.
  static final List<String> KEYS =
      List.of("width", "height", "fit", "enlarge", "gravity", "crop", "flip", "rotate");

  private final Entry entry;
  private final Section section;
  private final Mistakes findings;
  private final Values values;

  /// @param entry the style
  /// @param section its keys
  FramingEntry(Entry entry, Section section, Mistakes findings) {
    this.entry = entry;
    this.section = section;
    this.findings = findings;
    this.values = new Values(findings);
  }

  /// Returns the framing, or empty after recording a mistake.
  ///
  /// @param densities the factors with which its sides will be multiplied
  Optional<Framing> read(List<Density> densities) {
    OptionalInt width = section.number("width", values::side);
    OptionalInt height = section.number("height", values::side);
    Fit fit = section.read("fit", values::fit).orElse(Fit.INSIDE);
    boolean enlarge = section.read("enlarge", values::yesOrNo).orElse(false);
    Gravity gravity = section.read("gravity", values::gravity).orElse(Gravity.Direction.CENTRE);
    Crop crop = section.read("crop", this::crop).orElse(Crop.WHOLE);
    Orientation flip = section.read("flip", values::flip).orElse(Orientation.UPRIGHT);
    Orientation rotation = section.read("rotate", values::rotation).orElse(Orientation.UPRIGHT);
    boolean boxIsGood = checkBox(width, height, fit);
    if (!checkGravity(fit) || !boxIsGood) {
      return Optional.empty();
    }
    Framing framing =
        new Framing(new Box(width, height), fit, enlarge, gravity, crop, flip.then(rotation));
    return checkDensities(framing, densities) ? Optional.of(framing) : Optional.empty();
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
          "a width and a height, which fit: " + word(fit) + " needs");
      return false;
    }
    return fit == Fit.INSIDE
        ? width.isPresent() || height.isPresent()
        : width.isPresent() && height.isPresent();
  }

  /// Records a gravity as a mistake if nothing is cropped, because it would have no effect.
  private boolean checkGravity(Fit fit) {
    Optional<Entry> gravity = section.entry("gravity");
    if (gravity.isEmpty() || fit == Fit.COVER) {
      return true;
    }
    findings.add(
        gravity.get().line(),
        gravity.get().key(),
        "a gravity with fit: " + word(fit),
        "fit: cover, the only one that crops");
    return false;
  }

  private Optional<Crop> crop(Entry part) {
    return new CropEntry(part, findings).read();
  }

  private boolean checkDensities(Framing framing, List<Density> densities) {
    for (Density density : densities) {
      try {
        framing.times(density.factor());
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

  private static String word(Fit fit) {
    return fit.name().toLowerCase(Locale.ROOT);
  }
}
