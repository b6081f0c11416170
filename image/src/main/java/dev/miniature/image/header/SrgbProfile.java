package dev.miniature.image.header;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Tells whether an ICC profile says nothing but sRGB, as that of most photos does: then there is
/// nothing to convert, which saves half of the time that colours take.
///
/// It looks at what the profile does and not at its name: the three primaries, and where the red
/// curve has its middle. (ICC.1:2022, sections 7.2, 7.3, 10.6, 10.18 and 10.31.)
public final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int TAG = 12;
  private static final int MAX_TAGS = 100;

  /// The primaries of sRGB under D50, as all sRGB profiles have them up to rounding.
  private static final double[] RED = {0.4361, 0.2225, 0.0139};

  private static final double[] GREEN = {0.3851, 0.7169, 0.0971};
  private static final double[] BLUE = {0.1431, 0.0606, 0.7141};

  /// Half of the range of sRGB is so much light. A plain gamma of 2.2 has 0.2176 there.
  private static final double MIDDLE = 0.2140;

  private static final double TOLERANCE = 0.0015;

  private final ByteBuffer profile;

  private SrgbProfile(byte[] profile) {
    this.profile = ByteBuffer.wrap(profile);
  }

  /// Whether this is one of the profiles that mean sRGB.
  public static boolean describes(byte[] bytes) {
    try {
      var profile = new SrgbProfile(bytes);
      return profile.hasPrimary("rXYZ", RED)
          && profile.hasPrimary("gXYZ", GREEN)
          && profile.hasPrimary("bXYZ", BLUE)
          && profile.hasCurve("rTRC")
          && profile.find("A2B0") < 0;
    } catch (IndexOutOfBoundsException cutOff) {
      return false;
    }
  }

  private boolean hasPrimary(String tag, double[] expected) {
    int at = find(tag);
    if (at < 0) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (Math.abs(fixed(at + 8 + 4 * i) - expected[i]) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private boolean hasCurve(String tag) {
    int at = find(tag);
    return at >= 0 && Math.abs(middleOf(at) - MIDDLE) < TOLERANCE;
  }

  /// How much light half of the range is, or NaN where the curve is of no kind that sRGB has.
  private double middleOf(int curve) {
    return switch (text(curve)) {
      case "curv" -> middleOfTable(curve);
      case "para" -> profile.getShort(curve + 8) == 3 ? middleOfFormula(curve + 12) : Double.NaN;
      default -> Double.NaN;
    };
  }

  private double middleOfTable(int curve) {
    int points = profile.getInt(curve + 8);
    if (points < 2) {
      return Double.NaN;
    }
    double place = (points - 1) / 2.0;
    int before = (int) place;
    double low = unsigned(curve + 12 + 2 * before);
    double high = unsigned(curve + 12 + 2 * (int) Math.ceil(place));
    return (low + (high - low) * (place - before)) / 65_535;
  }

  /// `(a × x + b) ^ gamma` at one half.
  private double middleOfFormula(int parameters) {
    double gamma = fixed(parameters);
    return Math.pow(fixed(parameters + 4) * 0.5 + fixed(parameters + 8), gamma);
  }

  /// Where a tag's content begins, or -1.
  private int find(String tag) {
    int tags = Math.min(profile.getInt(HEADER), MAX_TAGS);
    for (int i = 0; i < tags; i++) {
      int entry = HEADER + 4 + i * TAG;
      if (text(entry).equals(tag)) {
        return profile.getInt(entry + 4);
      }
    }
    return -1;
  }

  private String text(int at) {
    byte[] letters = new byte[4];
    profile.get(at, letters);
    return new String(letters, StandardCharsets.US_ASCII);
  }

  private double fixed(int at) {
    return profile.getInt(at) / 65_536.0;
  }

  private double unsigned(int at) {
    return profile.getShort(at) & 0xFFFF;
  }
}
