package dev.miniature.styles;

import dev.miniature.image.Box;
import dev.miniature.image.Extent;
import dev.miniature.image.Rgba;
import dev.miniature.image.Share;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads single values of what is laid over a thumbnail. What cannot be read is noted and comes
/// back empty, as [Values] does it.
final class OverlayValues {
  /// The longest key that S3 takes, in bytes of UTF-8.
  private static final int MAX_KEY_BYTES = 1_024;

  /// A key that a path can name: no segment is empty, `.` or `..`, there is a name before the
  /// extension, and the extension is not the one of facts.
  private static final Pattern KEY =
      Pattern.compile(
          "(?!.*(^|/)\\.{1,2}(/|$))(?!.*(^|/)\\.[^./]*$)(?!.*\\.(?i:json)$)"
              + "[^/\\\\\\p{Cc}\\p{Cs}]+(/[^/\\\\\\p{Cc}\\p{Cs}]+)*");

  private static final Pattern PLACE = Pattern.compile("\\{meta\\.[A-Za-z0-9._-]{1,64}}");

  /// Braces are for places alone; 1,000 characters are drawn at most.
  private static final Pattern TEMPLATE =
      Pattern.compile("(?:[^{}]|" + PLACE.pattern() + "){1,1000}+", Pattern.DOTALL);

  private final Mistakes findings;
  private final Values values;

  OverlayValues(Mistakes findings) {
    this.findings = findings;
    this.values = new Values(findings);
  }

  /// The key of an object in the bucket.
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

  /// A share of the thumbnail up to 1, or pixels from 2 on.
  Optional<Extent> extent(Entry entry) {
    Optional<Share> share =
        Share.parse(entry.text())
            .filter(_ -> Values.isPlain(entry))
            .filter(it -> it.millionths() > 0);
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

  Optional<Share> opacity(Entry entry) {
    Optional<Share> share =
        Share.parse(entry.text())
            .filter(_ -> Values.isPlain(entry))
            .filter(it -> it.millionths() > 0);
    if (share.isEmpty()) {
      findings.wrong(entry, "a number above 0 up to 1");
    }
    return share;
  }

  /// A text with places for what the store tells of an original.
  Optional<String> template(Entry entry) {
    if (entry.text().isBlank() || !TEMPLATE.matcher(entry.text()).matches()) {
      findings.wrong(entry, "a text, with places such as {meta.credit} if at all");
      return Optional.empty();
    }
    return Optional.of(lowerCased(entry.text()));
  }

  /// Stores tell names in lower case.
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
