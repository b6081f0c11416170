package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.header.MatrixProfile;
import java.util.Optional;

/// Converts colours by profiles that consist of a matrix and curves, without a colour engine: most
/// phones write such a profile, Display P3, into every photo. Another converter takes the profiles
/// that consist of tables.
public final class MatrixProfileConverter implements ProfileConverter {
  private final ProfileConverter others;

  /// @param others converts by the other profiles
  public MatrixProfileConverter(ProfileConverter others) {
    this.others = others;
  }

  @Override
  public Optional<Raster> toSrgb(
      DeviceColours colours, Dimensions size, byte[] samples, byte[] profile) {
    return MatrixProfile.of(profile)
        .filter(matrix -> isFor(colours, matrix))
        .map(matrix ->
            new RgbConversion(matrix)
                .toSrgb(new Raster(size, PixelFormat.ofChannels(colours.channels()), samples)))
        .or(() -> others.toSrgb(colours, size, samples, profile));
  }

  private static boolean isFor(DeviceColours colours, MatrixProfile profile) {
    return switch (colours) {
      case GREY -> profile.isGrey();
      case RGB -> !profile.isGrey();
      case CMYK -> false;
    };
  }
}
