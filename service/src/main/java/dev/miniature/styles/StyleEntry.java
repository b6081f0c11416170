package dev.miniature.styles;

import dev.miniature.image.Effort;
import dev.miniature.image.Finish;
import dev.miniature.image.Framing;
import dev.miniature.image.Hdr;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.QualityChoice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Reads one style of the file.
final class StyleEntry {
  private static final List<String> KEYS =
      Stream.of(
              FramingEntry.KEYS,
              List.of("format", "quality", "maxBytes", "effort", "hdr", "maxAge"),
              FinishEntry.KEYS)
          .flatMap(List::stream)
          .toList();

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

  /// Returns the style, or empty after recording a mistake.
  ///
  /// @param usual the values of keys that the style leaves out
  /// @param densities the factors with which its sides will be multiplied
  Optional<Style> read(Defaults usual, List<Density> densities) {
    boolean nameIsGood = checkName();
    Values values = new Values(findings);
    FormatChoice format =
        section.read("format", values::format).orElseGet(FormatChoice.AsOriginal::new);
    QualityChoice quality = section.read("quality", values::quality).orElse(QualityChoice.USUAL);
    OptionalInt maxBytes = section.number("maxBytes", values::bytes);
    Effort effort = section.read("effort", values::effort).orElse(usual.effort());
    Hdr hdr = section.read("hdr", values::hdr).orElse(usual.hdr());
    Finish finish = new FinishEntry(section, usual, findings).read();
    Duration lifetime = section.read("maxAge", values::seconds).orElse(usual.maxAge());
    Optional<Framing> framing = new FramingEntry(entry, section, findings).read(densities);
    if (!nameIsGood || !checkQuality(format)) {
      return Optional.empty();
    }
    return framing.map(framed ->
        new Style(name, framed, finish, format, quality, maxBytes, effort, hdr, lifetime));
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
        "no quality, because PNG is lossless");
    return false;
  }
}
