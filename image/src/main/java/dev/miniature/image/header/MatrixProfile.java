package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An ICC profile that defines colours by three primaries and a curve for each (ICC.1:2022, F.3),
/// or grey by a curve (F.2). Nearly all profiles in photographs are of this kind: Display P3, Adobe
/// RGB, ProPhoto and the variants of sRGB.
///
/// @param curves the curves of red, green and blue, or that of grey
/// @param primaries X, Y and Z under D50 of red, green and blue; empty for grey
@SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
public record MatrixProfile(List<TransferFunction> curves, Optional<double[][]> primaries) {
  /// Tables that a colour engine prefers to the matrix.
  private static final List<String> TABLES = List.of("A2B0", "A2B1", "D2B0", "D2B1");

  private static final List<String> LETTERS = List.of("r", "g", "b");

  /// The primaries of sRGB under D50, as all sRGB profiles contain them, within rounding.
  private static final double[][] SRGB = {
    {0.4361, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}
  };

  /// The linear light of one half in sRGB. A plain gamma of 2.2 gives 0.2176.
  private static final double SRGB_MIDDLE = 0.2140;

  private static final double TOLERANCE = 0.0015;

  /// Copies the list.
  public MatrixProfile {
    curves = List.copyOf(curves);
  }

  /// Returns the matrix and the curves of a profile; empty if it is of another kind, or damaged.
  public static Optional<MatrixProfile> of(byte[] profile) {
    try {
      Optional<IccTags> tags = IccTags.of(profile);
      return tags.isPresent() ? read(tags.get()) : Optional.empty();
    } catch (BrokenImageException cutOff) {
      return Optional.empty();
    }
  }

  private static Optional<MatrixProfile> read(IccTags tags) throws BrokenImageException {
    for (String table : TABLES) {
      if (tags.has(table)) {
        return Optional.empty();
      }
    }
    if (tags.isToXyz("GRAY")) {
      return tags.curve("kTRC").map(curve -> new MatrixProfile(List.of(curve), Optional.empty()));
    }
    return tags.isToXyz("RGB ") ? colours(tags) : Optional.empty();
  }

  private static Optional<MatrixProfile> colours(IccTags tags) throws BrokenImageException {
    List<TransferFunction> curves = new ArrayList<>();
    List<double[]> primaries = new ArrayList<>();
    for (String letter : LETTERS) {
      tags.curve(letter + "TRC").ifPresent(curves::add);
      tags.xyz(letter + "XYZ").ifPresent(primaries::add);
    }
    return curves.size() == LETTERS.size() && primaries.size() == LETTERS.size()
        ? Optional.of(new MatrixProfile(curves, Optional.of(primaries.toArray(double[][]::new))))
        : Optional.empty();
  }

  /// Returns whether it is for grey samples.
  public boolean isGrey() {
    return primaries.isEmpty();
  }

  /// Returns whether it means sRGB. Checks what it does and not its name.
  boolean isSrgb() {
    return primaries.isPresent()
        && areNear(primaries.get(), SRGB)
        && curves.stream().allMatch(curve -> isNear(curve.light(0.5), SRGB_MIDDLE));
  }

  private static boolean areNear(double[][] some, double[][] others) {
    for (int primary = 0; primary < others.length; primary++) {
      for (int i = 0; i < others[primary].length; i++) {
        if (!isNear(some[primary][i], others[primary][i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isNear(double one, double other) {
    return Math.abs(one - other) < TOLERANCE;
  }
}
