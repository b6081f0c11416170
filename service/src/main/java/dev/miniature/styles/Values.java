package dev.miniature.styles;

import dev.miniature.image.Box;
import dev.miniature.image.Corners;
import dev.miniature.image.Detail;
import dev.miniature.image.Extent;
import dev.miniature.image.Fit;
import dev.miniature.image.Gravity;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import dev.miniature.image.Share;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads single values. What cannot be read is noted and comes back empty, so that the rest of the
/// file is checked too.
final class Values {
  private static final int MAX_SECONDS = 31_536_000;

  /// What the header of a JPEG alone takes is about 600; some icons are smaller.
  private static final int MIN_BYTES = 100;

  private static final int MAX_BYTES = 64_000_000;

  /// The longest key that S3 takes, in bytes of UTF-8.
  private static final int MAX_KEY_BYTES = 1_024;

  /// What a path could name: no empty folder or name, and none that is `.` or `..`.
  private static final Pattern KEY =
      Pattern.compile("(?!.*(^|/)\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}]+(/[^/\\\\\\p{Cntrl}]+)*");

  private static final Pattern PLACE = Pattern.compile("\\{meta\\.[A-Za-z0-9._-]{1,64}}");

  /// Braces are for places alone; 1,000 characters are drawn at most.
  private static final Pattern TEMPLATE =
      Pattern.compile("(?:[^{}]|" + PLACE.pattern() + "){1,1000}+", Pattern.DOTALL);

  private final Mistakes findings;

  Values(Mistakes findings) {
    this.findings = findings;
  }

  OptionalInt side(Entry entry) {
    return wholeNumber(entry, 1, Box.LONGEST_SIDE, "a whole number of pixels");
  }

  OptionalInt quality(Entry entry) {
    return wholeNumber(entry, 1, 100, "a whole number");
  }

  OptionalInt bytes(Entry entry) {
    return wholeNumber(entry, MIN_BYTES, MAX_BYTES, "a whole number of bytes");
  }

  Optional<Duration> seconds(Entry entry) {
    OptionalInt seconds = wholeNumber(entry, 0, MAX_SECONDS, "a whole number of seconds");
    return seconds.isPresent()
        ? Optional.of(Duration.ofSeconds(seconds.getAsInt()))
        : Optional.empty();
  }

  Optional<Fit> fit(Entry entry) {
    return oneOf(entry, Fit.values(), fit -> fit.name().toLowerCase(Locale.ROOT));
  }

  Optional<Gravity> gravity(Entry entry) {
    return place(entry).map(direction -> direction);
  }

  Optional<UnknownStyle> onUnknownStyle(Entry entry) {
    return oneOf(entry, UnknownStyle.values(), UnknownStyle::word);
  }

  Optional<FormatChoice> format(Entry entry) {
    if (isPlain(entry) && entry.text().equals("original")) {
      return Optional.of(new FormatChoice.AsOriginal());
    }
    if (isPlain(entry) && entry.text().equals("auto")) {
      return Optional.of(new FormatChoice.ByAccept());
    }
    Optional<FormatChoice> always =
        ImageFormat.ofWebExtension(entry.text())
            .filter(_ -> isPlain(entry))
            .map(FormatChoice.Always::new);
    if (always.isEmpty()) {
      findings.wrong(entry, "one of original, auto, jpg, png, webp, avif, gif");
    }
    return always;
  }

  /// One of those that `format: auto` may send. No other is named in the `Accept` header of
  /// browsers for what it is good for: some name PNG, and mean drawings.
  Optional<ImageFormat> autoFormat(Entry entry) {
    return oneOf(entry, Styles.MODERN.toArray(ImageFormat[]::new), ImageFormat::extension);
  }

  Optional<Boolean> yesOrNo(Entry entry) {
    if (isPlain(entry) && (entry.text().equals("true") || entry.text().equals("false"))) {
      return Optional.of(entry.text().equals("true"));
    }
    findings.wrong(entry, "true or false");
    return Optional.empty();
  }

  /// The amount to sharpen with; 0 is allowed, and means that nothing is done.
  OptionalDouble sharpen(Entry entry) {
    return number(entry, 0, Detail.Sharpened.MAX_AMOUNT, "a number");
  }

  OptionalDouble blur(Entry entry) {
    return number(entry, Detail.Blurred.MIN_SIGMA, Detail.Blurred.MAX_SIGMA, "a number of pixels");
  }

  Optional<Corners> radius(Entry entry) {
    if (isPlain(entry) && entry.text().equals("circle")) {
      return Optional.of(new Corners.Circle());
    }
    OptionalInt radius =
        wholeNumber(entry, 1, Box.LONGEST_SIDE, "circle, or a whole number of pixels");
    return radius.isPresent()
        ? Optional.of(new Corners.Rounded(radius.getAsInt()))
        : Optional.empty();
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

  /// Where something lies on a thumbnail.
  Optional<Gravity.Direction> place(Entry entry) {
    return oneOf(
        entry, Gravity.Direction.values(), gravity -> gravity.name().toLowerCase(Locale.ROOT));
  }

  OptionalInt margin(Entry entry) {
    return wholeNumber(entry, 0, Box.LONGEST_SIDE, "a whole number of pixels");
  }

  /// A share of the thumbnail up to 1, or pixels from 2 on.
  Optional<Extent> extent(Entry entry) {
    Optional<Share> share =
        Share.parse(entry.text()).filter(_ -> isPlain(entry)).filter(it -> it.millionths() > 0);
    if (share.isPresent()) {
      return share.map(Extent.OfWidth::new);
    }
    OptionalInt pixels =
        wholeNumber(
            entry, 2, Box.LONGEST_SIDE, "a share above 0 up to 1, or a whole number of pixels");
    return pixels.isPresent()
        ? Optional.of(new Extent.Pixels(pixels.getAsInt()))
        : Optional.empty();
  }

  Optional<Share> opacity(Entry entry) {
    Optional<Share> share =
        Share.parse(entry.text()).filter(_ -> isPlain(entry)).filter(it -> it.millionths() > 0);
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
    return wholeNumber(entry, 4, 1_000, "a whole number of pixels");
  }

  Optional<Rgba> colourWithAlpha(Entry entry) {
    String text = entry.text();
    if (text.matches("#[0-9a-fA-F]{8}")) {
      return Optional.of(
          new Rgba(rgb(Integer.parseInt(text, 1, 7, 16)), Integer.parseInt(text, 7, 9, 16)));
    }
    return colour(entry).map(Rgba::opaque);
  }

  Optional<Rgb> colour(Entry entry) {
    String text = entry.text();
    if (text.matches("#[0-9a-fA-F]{6}")) {
      return Optional.of(rgb(Integer.parseInt(text, 1, 7, 16)));
    }
    if (text.matches("#[0-9a-fA-F]{3}")) {
      int shortened = Integer.parseInt(text, 1, 4, 16);
      int red = shortened >> 8;
      int green = shortened >> 4 & 0xF;
      int blue = shortened & 0xF;
      return Optional.of(new Rgb(red * 17, green * 17, blue * 17));
    }
    findings.wrong(entry, "a colour such as '#ffffff', in quotes, since # begins a comment");
    return Optional.empty();
  }

  Optional<Density> density(Entry entry) {
    OptionalInt factor = wholeNumber(entry, 1, Density.LARGEST, "a whole number");
    return factor.isPresent() ? Optional.of(new Density(factor.getAsInt())) : Optional.empty();
  }

  private OptionalInt wholeNumber(Entry entry, int least, int most, String what) {
    if (isPlain(entry) && entry.text().matches("0|[1-9]\\d{0,8}")) {
      int number = Integer.parseInt(entry.text());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    }
    findings.wrong(entry, what + " from " + least + " to " + most);
    return OptionalInt.empty();
  }

  private OptionalDouble number(Entry entry, double least, double most, String what) {
    if (isPlain(entry) && entry.text().matches("(0|[1-9]\\d{0,8})(\\.\\d{1,9})?")) {
      double number = Double.parseDouble(entry.text());
      if (number >= least && number <= most) {
        return OptionalDouble.of(number);
      }
    }
    findings.wrong(entry, what + " from " + shown(least) + " to " + shown(most));
    return OptionalDouble.empty();
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private <T> Optional<T> oneOf(Entry entry, T[] all, Function<T, String> spelling) {
    Optional<T> meant =
        Arrays.stream(all).filter(one -> spelling.apply(one).equals(entry.text())).findFirst();
    if (meant.isEmpty()) {
      findings.wrong(
          entry, "one of " + Arrays.stream(all).map(spelling).collect(Collectors.joining(", ")));
    }
    return meant;
  }

  private static boolean isPlain(Entry entry) {
    return entry.node() instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN;
  }

  private static Rgb rgb(int packed) {
    return new Rgb(packed >> 16, packed >> 8 & 0xFF, packed & 0xFF);
  }
}
