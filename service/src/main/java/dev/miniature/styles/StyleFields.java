package dev.miniature.styles;

import dev.miniature.image.Anchor;
import dev.miniature.image.Caption;
import dev.miniature.image.Corners;
import dev.miniature.image.Crop;
import dev.miniature.image.Detail;
import dev.miniature.image.Effort;
import dev.miniature.image.Extent;
import dev.miniature.image.Finish;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.Hdr;
import dev.miniature.image.Orientation;
import dev.miniature.image.OutputColour;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Rgba;
import dev.miniature.image.Watermark;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// Converts a style to the keys and values of `styles.yaml`, including defaults.
///
/// Record patterns list every component, so that a new component does not compile here until it has
/// a key.
public final class StyleFields {
  /// The only key that does not affect pixels.
  static final String LIFETIME = "maxAge";

  private final SequencedMap<String, Object> fields = new LinkedHashMap<>();

  private StyleFields() {}

  /// Returns the keys and their values: strings, numbers, `true`, or nested maps. A key without a
  /// value is absent.
  public static SequencedMap<String, Object> of(Style style) {
    StyleFields all = new StyleFields();
    switch (style) {
      case Style(
              _,
              var framing,
              var finish,
              var format,
              var quality,
              var maxBytes,
              var effort,
              var hdr,
              var maxAge) -> {
        all.framing(framing);
        all.fields.put("format", format.word());
        all.quality(quality);
        all.number("maxBytes", maxBytes);
        all.effort(effort);
        all.hdr(hdr);
        all.finish(finish);
        all.fields.put(LIFETIME, Math.toIntExact(maxAge.toSeconds()));
      }
    }
    return all.fields;
  }

  private void quality(QualityChoice quality) {
    switch (quality) {
      case QualityChoice.Usual() -> {}
      case QualityChoice.Fixed(int number) -> fields.put("quality", number);
      case QualityChoice.Auto() -> fields.put("quality", "auto");
    }
  }

  private void effort(Effort effort) {
    switch (effort) {
      case NORMAL -> {}
      case SMALL -> fields.put("effort", word(effort));
    }
  }

  private void hdr(Hdr hdr) {
    switch (hdr) {
      case DROP -> {}
      case KEEP -> fields.put("hdr", word(hdr));
    }
  }

  private void framing(Framing all) {
    switch (all) {
      case Framing(var box, var fit, var enlarge, var gravity, var crop, var turn) -> {
        number("width", box.width());
        number("height", box.height());
        fields.put("fit", word(fit));
        flag("enlarge", enlarge);
        gravity(gravity);
        if (!crop.equals(Crop.WHOLE)) {
          fields.put("crop", of(crop));
        }
        turn(turn);
      }
    }
  }

  private static SequencedMap<String, Object> of(Crop all) {
    StyleFields own = new StyleFields();
    switch (all) {
      case Crop(var left, var top, var width, var height) -> {
        own.fields.put("left", number(left));
        own.fields.put("top", number(top));
        own.fields.put("width", number(width));
        own.fields.put("height", number(height));
      }
    }
    return own.fields;
  }

  /// Adds `flip` and `rotate`; the flip comes first if there are both.
  private void turn(Orientation turn) {
    switch (turn) {
      case UPRIGHT, ROTATE_90, ROTATE_180, ROTATE_270 -> {}
      case MIRROR, TRANSPOSE, TRANSVERSE -> fields.put("flip", "horizontal");
      case FLIP -> fields.put("flip", "vertical");
    }
    if (turn != Orientation.FLIP && turn.degrees() > 0) {
      fields.put("rotate", turn.degrees());
    }
  }

  private void gravity(Gravity gravity) {
    switch (gravity) {
      case Gravity.Direction.CENTRE -> {}
      case Gravity.Content content -> fields.put("gravity", word(content));
      case Gravity.Direction direction -> fields.put("gravity", word(direction));
      case Gravity.Focus focus -> fields.put("gravity", focus.toString());
    }
  }

  private void finish(Finish all) {
    switch (all) {
      case Finish(
              var colour,
              var background,
              var detail,
              var greyscale,
              var corners,
              var watermark,
              var caption) -> {
        colour(colour);
        background.ifPresent(each -> fields.put("background", each.toString()));
        detail.ifPresent(this::detail);
        flag("greyscale", greyscale);
        corners.ifPresent(this::corners);
        watermark.map(StyleFields::of).ifPresent(each -> fields.put("watermark", each));
        caption.map(StyleFields::of).ifPresent(each -> fields.put("text", each));
      }
    }
  }

  private void colour(OutputColour colour) {
    switch (colour) {
      case SRGB -> {}
      case KEEP -> fields.put("colour", word(colour));
    }
  }

  private void detail(Detail detail) {
    switch (detail) {
      case Detail.Sharpened(double amount) -> fields.put("sharpen", amount);
      case Detail.Blurred(double sigma) -> fields.put("blur", sigma);
    }
  }

  private void corners(Corners corners) {
    switch (corners) {
      case Corners.Rounded(int radius) -> fields.put("radius", radius);
      case Corners.Circle() -> fields.put("radius", "circle");
    }
  }

  private static SequencedMap<String, Object> of(Watermark all) {
    StyleFields own = new StyleFields();
    switch (all) {
      case Watermark(var image, var anchor, var width, var opacity, var tiled) -> {
        own.fields.put("image", image);
        own.anchor(anchor);
        switch (width) {
          case Extent.Pixels(int count) -> own.fields.put("width", count);
          case Extent.OfWidth(Fraction share) -> own.fields.put("width", number(share));
        }
        own.fields.put("opacity", number(opacity));
        own.flag("tile", tiled);
      }
    }
    return own.fields;
  }

  private static SequencedMap<String, Object> of(Caption all) {
    StyleFields own = new StyleFields();
    switch (all) {
      case Caption(
              var value,
              var anchor,
              Caption.Look(var size, var colour, var backdrop, var shadow, var opacity),
              var font) -> {
        own.fields.put("value", value);
        own.anchor(anchor);
        own.fields.put("size", size);
        own.fields.put("colour", word(colour));
        backdrop.ifPresent(each -> own.fields.put("backdrop", word(each)));
        own.flag("shadow", shadow);
        own.fields.put("opacity", number(opacity));
        font.ifPresent(each -> own.fields.put("font", each));
      }
    }
    return own.fields;
  }

  private void anchor(Anchor anchor) {
    fields.put("gravity", word(anchor.gravity()));
    fields.put("margin", anchor.margin());
  }

  private static double number(Fraction share) {
    return (double) share.millionths() / Fraction.ALL.millionths();
  }

  private static String word(Rgba colour) {
    return colour.colour() + String.format(Locale.ROOT, "%02x", colour.alpha());
  }

  private void number(String key, OptionalInt number) {
    number.ifPresent(value -> fields.put(key, value));
  }

  private void flag(String key, boolean value) {
    if (value) {
      fields.put(key, true);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
