package dev.miniature.styles;

import dev.miniature.image.Box;
import dev.miniature.image.Corners;
import dev.miniature.image.Detail;
import dev.miniature.image.Effort;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.Hdr;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Orientation;
import dev.miniature.image.OutputColour;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Rgb;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads single values. An invalid value is recorded as a mistake and read as empty, so that the
/// rest of the file is checked too.
final class Values {
  private static final int MAX_SECONDS = 31_536_000;

  /// The minimum of `maxBytes`: some icons are this small, while the header of a JPEG alone takes
  /// about 600 bytes.
  private static final int MIN_BYTES = 100;

  private static final int MAX_BYTES = 64_000_000;

  private static final Gravity[] GRAVITIES =
      Stream.<Gravity[]>of(Gravity.Direction.values(), Gravity.Content.values())
          .flatMap(Arrays::stream)
          .toArray(Gravity[]::new);

  private final Mistakes findings;

  Values(Mistakes findings) {
    this.findings = findings;
  }

  OptionalInt side(Entry entry) {
    return wholeNumber(entry, 1, Box.LONGEST_SIDE, "a whole number of pixels");
  }

  Optional<QualityChoice> quality(Entry entry) {
    if (isPlain(entry) && entry.text().equals("auto")) {
      return Optional.of(QualityChoice.AUTO);
    }
    OptionalInt number = wholeNumber(entry, 1, 100, "auto, or a whole number");
    return number.isPresent() ? Optional.of(QualityChoice.of(number.getAsInt())) : Optional.empty();
  }

  OptionalInt bytes(Entry entry) {
    return wholeNumber(entry, MIN_BYTES, MAX_BYTES, "a whole number of bytes");
  }

  Optional<Effort> effort(Entry entry) {
    return oneOf(entry, Effort.values(), effort -> effort.name().toLowerCase(Locale.ROOT));
  }

  Optional<OutputColour> outputColour(Entry entry) {
    return oneOf(entry, OutputColour.values(), colour -> colour.name().toLowerCase(Locale.ROOT));
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
    return oneOf(entry, GRAVITIES, gravity -> gravity.toString().toLowerCase(Locale.ROOT));
  }

  Optional<Fraction> share(Entry entry, Fraction least) {
    Optional<Fraction> share =
        Fraction.parse(entry.text())
            .filter(_ -> isPlain(entry))
            .filter(it -> it.compareTo(least) >= 0);
    if (share.isEmpty()) {
      findings.wrong(entry, "a share of the side, from " + least + " to 1");
    }
    return share;
  }

  Optional<Orientation> flip(Entry entry) {
    return oneOf(
        entry,
        new Orientation[] {Orientation.MIRROR, Orientation.FLIP},
        turn -> turn == Orientation.MIRROR ? "horizontal" : "vertical");
  }

  Optional<Orientation> rotation(Entry entry) {
    return oneOf(
        entry,
        new Orientation[] {Orientation.ROTATE_90, Orientation.ROTATE_180, Orientation.ROTATE_270},
        turn -> Integer.toString(turn.degrees()));
  }

  Optional<Hdr> hdr(Entry entry) {
    return oneOf(entry, Hdr.values(), hdr -> hdr.name().toLowerCase(Locale.ROOT));
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

  /// Reads a format for `format: auto`. Only those are allowed that browsers name in `Accept`
  /// because they support them; some name PNG for other reasons.
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

  /// Reads the amount of sharpening; 0 means none.
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

  /// Reads the position of an overlay.
  Optional<Gravity.Direction> place(Entry entry) {
    return oneOf(
        entry, Gravity.Direction.values(), gravity -> gravity.name().toLowerCase(Locale.ROOT));
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

  OptionalInt wholeNumber(Entry entry, int least, int most, String what) {
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

  static boolean isPlain(Entry entry) {
    return entry.node() instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN;
  }

  static Rgb rgb(int packed) {
    return new Rgb(packed >> 16, packed >> 8 & 0xFF, packed & 0xFF);
  }
}
