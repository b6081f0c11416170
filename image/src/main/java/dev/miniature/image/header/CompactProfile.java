package dev.miniature.image.header;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Writes ICC profiles of at most [#MAX_BYTES] bytes that define the same colours as a
/// [MatrixProfile]. Nothing but the colours is taken from the original, whose profile may have a
/// name, a date and a serial number.
public final class CompactProfile {
  /// The maximum size of a profile in bytes: about that of a JPEG's own header.
  public static final int MAX_BYTES = 600;

  /// The maximum difference between a curve and what is written of it, in levels of sRGB.
  private static final double MAX_ERROR = 0.5;

  private static final int LEVELS = 255;
  private static final List<String> PRIMARIES = List.of("rXYZ", "gXYZ", "bXYZ");
  private static final List<String> CURVES = List.of("rTRC", "gTRC", "bTRC");

  private CompactProfile() {}

  /// Returns the profile; empty if it would be larger or less exact, or if no real picture has such
  /// colours, so that programs may differ on it.
  public static Optional<byte[]> of(MatrixProfile colours) {
    return ProfilePlausibility.of(colours)
        ? written(colours).filter(file -> means(file, colours))
        : Optional.empty();
  }

  private static Optional<byte[]> written(MatrixProfile colours) {
    ProfileWriter writer =
        new ProfileWriter()
            .with("desc", ProfileWriter.text("Kept"))
            .with("cprt", ProfileWriter.text("CC0"))
            .with("wtpt", ProfileWriter.white());
    colours
        .primaries()
        .ifPresent(primaries -> {
          for (int i = 0; i < primaries.length; i++) {
            writer.with(PRIMARIES.get(i), ProfileWriter.xyz(primaries[i]));
          }
        });
    List<String> tags = colours.isGrey() ? List.of("kTRC") : CURVES;
    int different = new HashSet<>(colours.curves()).size();
    int room = (MAX_BYTES - writer.length(tags.size())) / different / 4 * 4;
    for (int i = 0; i < tags.size(); i++) {
      Optional<byte[]> curve = CurveTag.of(colours.curves().get(i), room);
      if (curve.isEmpty()) {
        return Optional.empty();
      }
      writer.with(tags.get(i), curve.get());
    }
    return Optional.of(writer.file(colours.isGrey() ? "GRAY" : "RGB "))
        .filter(file -> file.length <= MAX_BYTES);
  }

  /// Returns whether a file has the curves of these colours, as it is read.
  private static boolean means(byte[] file, MatrixProfile colours) {
    return MatrixProfile.of(file)
        .filter(read -> read.isGrey() == colours.isGrey())
        .filter(read -> {
          for (int i = 0; i < colours.curves().size(); i++) {
            if (!areAlike(colours.curves().get(i), read.curves().get(i))) {
              return false;
            }
          }
          return true;
        })
        .isPresent();
  }

  /// Returns whether two curves differ by at most half a level of sRGB, which is no difference once
  /// the colours are converted.
  public static boolean areAlike(TransferFunction one, TransferFunction other) {
    for (int i = 0; i <= LEVELS; i++) {
      double number = i / (double) LEVELS;
      if (!(Math.abs(level(one.light(number)) - level(other.light(number))) <= MAX_ERROR)) {
        return false;
      }
    }
    return true;
  }

  /// Returns the level of sRGB for a light, not rounded (IEC 61966-2-1).
  private static double level(double light) {
    return LEVELS * (light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
  }
}
