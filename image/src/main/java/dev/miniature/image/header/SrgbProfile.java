package dev.miniature.image.header;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Detects ICC profiles that mean sRGB, as those of most photos do. No conversion is needed then,
/// which saves half of the time spent on colours.
///
/// It checks what the profile does and not its name: the three primaries, and the middle of the red
/// curve (ICC.1:2022, sections 7.2, 7.3, 10.6, 10.18 and 10.31).
public final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int TAG = 12;
  private static final int MAX_TAGS = 100;

  /// The primaries of sRGB under D50, as all sRGB profiles contain them, within rounding.
  private static final double[] RED = {0.4361, 0.2225, 0.0139};

  private static final double[] GREEN = {0.3851, 0.7169, 0.0971};
  private static final double[] BLUE = {0.1431, 0.0606, 0.7141};

  /// The linear light of one half in sRGB. A plain gamma of 2.2 gives 0.2176.
  private static final double MIDDLE = 0.2140;

  private static final double TOLERANCE = 0.0015;

  private final ByteBuffer profile;

  private SrgbProfile(byte[] profile) {
    this.profile = ByteBuffer.wrap(profile);
  }

  /// Returns whether this profile means sRGB.
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

  /// Returns the linear light of one half, or NaN if the curve is of a kind that sRGB profiles do
  /// not use.
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

  /// Returns `(a × x + b) ^ gamma` at one half.
  private double middleOfFormula(int parameters) {
    double gamma = fixed(parameters);
    return Math.pow(fixed(parameters + 4) * 0.5 + fixed(parameters + 8), gamma);
  }

  /// Returns the offset of a tag's content, or -1.
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
