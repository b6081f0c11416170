package dev.miniature.styles;

import dev.miniature.image.Crop;
import dev.miniature.image.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// Reads the part of the original that a style shows, as shares of its sides.
final class CropEntry {
  private static final List<String> KEYS = List.of("left", "top", "width", "height");

  private final Entry entry;
  private final Mistakes findings;
  private final Section section;

  CropEntry(Entry entry, Mistakes findings) {
    this.entry = entry;
    this.findings = findings;
    this.section =
        Section.of(
                entry, "a part such as { left: 0.25, top: 0.1, width: 0.5, height: 0.5 }", findings)
            .allowing(KEYS, findings);
  }

  /// Returns the crop, or empty after recording a mistake. A missing `left` or `top` is 0; a
  /// missing `width` or `height` extends to the edge.
  Optional<Crop> read() {
    if (!(entry.node() instanceof MappingNode)) {
      return Optional.empty();
    }
    Values values = new Values(findings);
    Optional<Fraction> left = share("left", values, Fraction.NONE, Fraction.NONE);
    Optional<Fraction> top = share("top", values, Fraction.NONE, Fraction.NONE);
    Optional<Fraction> width = share("width", values, Crop.LEAST, rest(left));
    Optional<Fraction> height = share("height", values, Crop.LEAST, rest(top));
    if (left.isEmpty() || top.isEmpty() || width.isEmpty() || height.isEmpty()) {
      return Optional.empty();
    }
    boolean fitsAcross = fits("width", left.get(), width.get());
    return fits("height", top.get(), height.get()) && fitsAcross
        ? Optional.of(new Crop(left.get(), top.get(), width.get(), height.get()))
        : Optional.empty();
  }

  private Optional<Fraction> share(String key, Values values, Fraction least, Fraction otherwise) {
    Optional<Entry> told = section.entry(key);
    return told.isEmpty() ? Optional.of(otherwise) : values.share(told.get(), least);
  }

  private static Fraction rest(Optional<Fraction> start) {
    return new Fraction(Fraction.ALL.millionths() - start.orElse(Fraction.NONE).millionths());
  }

  private boolean fits(String key, Fraction start, Fraction length) {
    int end = start.millionths() + length.millionths();
    if (end <= Fraction.ALL.millionths() && length.compareTo(Crop.LEAST) >= 0) {
      return true;
    }
    Entry at = section.entry(key).orElse(entry);
    String found =
        end <= Fraction.ALL.millionths()
            ? "a part that leaves nothing of the " + key
            : String.format(Locale.ROOT, "a part that ends at %s of the %s", decimal(end), key);
    findings.add(
        at.line(), at.key(), found, "a part within the original, whose edges are at 0 and 1");
    return false;
  }

  private static String decimal(int millionths) {
    return BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
  }
}
