package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.util.Optional;

/// The tags of an ICC profile (ICC.1:2022, 7.2 and 7.3), read with bounds checks.
final class IccTags {
  private static final int COLOUR_SPACE = 16;
  private static final int CONNECTION_SPACE = 20;
  private static final int SIGNATURE = 36;
  private static final int HEADER = 128;
  private static final int ENTRY = 12;
  private static final int MAX_TAGS = 100;
  private static final int MAX_POINTS = 1 << 16;

  /// The number of parameters of each kind of formula (10.18, table 68).
  private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

  private static final double FIXED = 65_536;

  private final Bytes profile;

  private IccTags(Bytes profile) {
    this.profile = profile;
  }

  /// Returns the tags of a profile; empty if it is not one, or if it has more than Little CMS
  /// reads.
  static Optional<IccTags> of(byte[] profile) throws BrokenImageException {
    Bytes bytes = Bytes.of(profile);
    return bytes.reads(SIGNATURE, "acsp") && bytes.u32(HEADER) <= MAX_TAGS
        ? Optional.of(new IccTags(bytes))
        : Optional.empty();
  }

  /// Returns whether the profile converts this kind of colours to XYZ.
  boolean isToXyz(String colourSpace) {
    return profile.reads(COLOUR_SPACE, colourSpace) && profile.reads(CONNECTION_SPACE, "XYZ ");
  }

  /// Returns whether there is such a tag.
  boolean has(String tag) throws BrokenImageException {
    return find(tag).isPresent();
  }

  /// Returns X, Y and Z; empty if there is no such tag.
  Optional<double[]> xyz(String tag) throws BrokenImageException {
    Optional<Bytes> content = find(tag);
    if (content.isEmpty() || !content.get().reads(0, "XYZ ")) {
      return Optional.empty();
    }
    return Optional.of(fixed(content.get(), 8, 3));
  }

  /// Returns a tone curve; empty if there is no such tag, or if it is not a usable curve.
  Optional<TransferFunction> curve(String tag) throws BrokenImageException {
    Optional<Bytes> content = find(tag);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    return switch (content.get().text(0, 4)) {
      case "curv" -> sampled(content.get());
      case "para" -> formula(content.get());
      default -> Optional.empty();
    };
  }

  /// Reads a curve of samples: none is the identity, and one is an exponent (10.6).
  private static Optional<TransferFunction> sampled(Bytes curve) throws BrokenImageException {
    long points = curve.u32(8);
    if (points > MAX_POINTS) {
      return Optional.empty();
    }
    if (points == 0) {
      return Optional.of(new TransferFunction.Power(1));
    }
    if (points == 1) {
      return Optional.of(new TransferFunction.Power(curve.u16(12) / 256.0));
    }
    float[] lights = new float[(int) points];
    for (int i = 0; i < lights.length; i++) {
      lights[i] = curve.u16(12 + 2L * i) / 65_535f;
    }
    return Optional.of(new TransferFunction.Sampled(lights));
  }

  private static Optional<TransferFunction> formula(Bytes curve) throws BrokenImageException {
    int kind = curve.u16(8);
    if (kind >= PARAMETERS.length) {
      return Optional.empty();
    }
    double[] p = fixed(curve, 12, PARAMETERS[kind]);
    double foot = kind == 0 ? 0 : -p[2] / p[1];
    TransferFunction.Formula formula =
        switch (kind) {
          case 0 -> new TransferFunction.Formula(p[0], 1, 0, 0, 0, 0, 0);
          case 1 -> new TransferFunction.Formula(p[0], p[1], p[2], 0, foot, 0, 0);
          case 2 -> new TransferFunction.Formula(p[0], p[1], p[2], 0, foot, p[3], p[3]);
          case 3 -> new TransferFunction.Formula(p[0], p[1], p[2], p[3], p[4], 0, 0);
          default -> new TransferFunction.Formula(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        };
    return formula.isUsable() ? Optional.of(formula) : Optional.empty();
  }

  private static double[] fixed(Bytes content, int at, int count) throws BrokenImageException {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (int) content.u32(at + 4L * i) / FIXED;
    }
    return numbers;
  }

  private Optional<Bytes> find(String tag) throws BrokenImageException {
    long tags = profile.u32(HEADER);
    for (int i = 0; i < tags; i++) {
      long entry = HEADER + 4 + (long) i * ENTRY;
      if (profile.reads(entry, tag)) {
        return Optional.of(profile.slice(profile.u32(entry + 4), profile.u32(entry + 8)));
      }
    }
    return Optional.empty();
  }
}
