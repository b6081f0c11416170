package dev.miniature.styles;

import dev.miniature.image.Box;
import dev.miniature.image.Extent;
import dev.miniature.image.Fraction;
import dev.miniature.image.Rgba;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads single values of watermarks and texts. An invalid value is recorded as a mistake and read
/// as empty, as in [Values].
final class OverlayValues {
  /// The maximum length of a key in S3, in bytes of UTF-8.
  private static final int MAX_KEY_BYTES = 1_024;

  /// A key that a path can name: no segment is empty, `.` or `..`, there is a name before the
  /// extension, and the extension is not the one of facts.
  private static final Pattern KEY =
      Pattern.compile(
          "(?!.*(^|/)\\.{1,2}(/|$))(?!.*(^|/)\\.[^./]*$)(?!.*\\.(?i:json)$)"
              + "[^/\\\\\\p{Cc}\\p{Cs}]+(/[^/\\\\\\p{Cc}\\p{Cs}]+)*");

  private static final Pattern PLACE = Pattern.compile("\\{meta\\.[A-Za-z0-9._-]{1,64}}");

  /// A text with placeholders; braces are allowed only for those. At most 1,000 characters are
  /// drawn.
  private static final Pattern TEMPLATE =
      Pattern.compile("(?:[^{}]|" + PLACE.pattern() + "){1,1000}+", Pattern.DOTALL);

  private final Mistakes findings;
  private final Values values;

  OverlayValues(Mistakes findings) {
    this.findings = findings;
    this.values = new Values(findings);
  }

  /// Reads the key of an object in the bucket.
  Optional<String> key(Entry entry) {
    boolean isKey =
        entry.text().getBytes(StandardCharsets.UTF_8).length <= MAX_KEY_BYTES
            && KEY.matcher(entry.text()).matches();
    if (!isKey) {
      findings.wrong(entry, "the key of an object in the bucket, such as brand/mark.png");
      return Optional.empty();
    }
    return Optional.of(entry.text());
  }

  OptionalInt margin(Entry entry) {
    return values.wholeNumber(entry, 0, Box.LONGEST_SIDE, "a whole number of pixels");
  }

  /// Reads a share of the thumbnail's width up to 1, or a number of pixels from 2 on.
  Optional<Extent> extent(Entry entry) {
    Optional<Fraction> share = positive(entry);
    if (share.isPresent()) {
      return share.map(Extent.OfWidth::new);
    }
    OptionalInt pixels =
        values.wholeNumber(
            entry, 2, Box.LONGEST_SIDE, "a share above 0 up to 1, or a whole number of pixels");
    return pixels.isPresent()
        ? Optional.of(new Extent.Pixels(pixels.getAsInt()))
        : Optional.empty();
  }

  Optional<Fraction> opacity(Entry entry) {
    Optional<Fraction> share = positive(entry);
    if (share.isEmpty()) {
      findings.wrong(entry, "a number above 0 up to 1");
    }
    return share;
  }

  private static Optional<Fraction> positive(Entry entry) {
    return Fraction.parse(entry.text())
        .filter(_ -> Values.isPlain(entry))
        .filter(fraction -> fraction.millionths() > 0);
  }

  /// Reads a text with placeholders for the original's metadata.
  Optional<String> template(Entry entry) {
    if (entry.text().isBlank() || !TEMPLATE.matcher(entry.text()).matches()) {
      findings.wrong(entry, "a text, optionally with placeholders such as {meta.credit}");
      return Optional.empty();
    }
    return Optional.of(lowerCased(entry.text()));
  }

  /// Returns the text with lower-case names, because S3 stores the names of metadata so.
  private static String lowerCased(String template) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(place.group().toLowerCase(Locale.ROOT)));
  }

  OptionalInt letters(Entry entry) {
    return values.wholeNumber(entry, 4, 1_000, "a whole number of pixels");
  }

  Optional<Rgba> colourWithAlpha(Entry entry) {
    String text = entry.text();
    if (text.matches("#[0-9a-fA-F]{8}")) {
      return Optional.of(
          new Rgba(Values.rgb(Integer.parseInt(text, 1, 7, 16)), Integer.parseInt(text, 7, 9, 16)));
    }
    return values.colour(entry).map(Rgba::opaque);
  }
}
