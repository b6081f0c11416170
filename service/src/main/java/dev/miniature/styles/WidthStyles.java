package dev.miniature.styles;

import dev.miniature.image.Box;
import dev.miniature.image.Finish;
import dev.miniature.image.Framing;
import dev.miniature.image.QualityChoice;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes the styles for the key `widths`: 320 becomes the style `320w`, which is 320 pixels wide
/// with any height. The names equal the width descriptors of `srcset`.
final class WidthStyles {
  private final Mistakes findings;
  private final Collection<String> names;
  private final Defaults usual;
  private final int densest;

  /// @param names the names of the other styles in the file
  /// @param usual the values of keys that a width cannot have
  /// @param densities the factors with which the widths will be multiplied
  WidthStyles(
      Mistakes findings, Collection<String> names, Defaults usual, List<Density> densities) {
    this.findings = findings;
    this.names = names;
    this.usual = usual;
    this.densest = densities.stream().map(Density::factor).max(Comparator.naturalOrder()).orElse(1);
  }

  /// Returns the styles in the order of the list; invalid widths are recorded as mistakes.
  List<Style> read(Entry entry) {
    return new Lists(findings)
        .read(entry, "width", "[320, 640, 1280]", this::style)
        .orElseGet(List::of);
  }

  private Optional<Style> style(Entry width) {
    OptionalInt pixels = new Values(findings).side(width);
    if (pixels.isEmpty()) {
      return Optional.empty();
    }
    int widest = Box.LONGEST_SIDE / densest;
    if (pixels.getAsInt() > widest) {
      findings.wrong(
          width, "at most " + widest + " pixels, because density " + densest + " is allowed");
      return Optional.empty();
    }
    String name = pixels.getAsInt() + "w";
    if (names.contains(name)) {
      findings.wrong(width, "another width, since there is a style called '" + name + "'");
      return Optional.empty();
    }
    return Optional.of(
        new Style(
            name,
            Framing.inside(Box.ofWidth(pixels.getAsInt())),
            Finish.NONE.withColour(usual.colour()),
            new FormatChoice.AsOriginal(),
            QualityChoice.USUAL,
            OptionalInt.empty(),
            usual.effort(),
            usual.hdr(),
            usual.maxAge()));
  }
}
