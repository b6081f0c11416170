package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.header.MatrixProfile;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Converts colours by profiles that consist of a matrix and curves, without a colour engine: most
/// phones write such a profile, Display P3, into every photo. Another converter takes the profiles
/// that consist of tables.
public final class MatrixProfileConverter implements ProfileConverter {
  private final ProfileConverter others;
  private final AtomicReference<Known> last = new AtomicReference<>(Known.NONE);

  /// A profile, and the conversion that it defines, if it is a matrix profile. Photos of one phone
  /// carry the same profile, and its tables take as long as some ten thousand pixels.
  @SuppressWarnings("ArrayRecordComponent" /* Compared by its content. */)
  private record Known(
      byte[] profile, Optional<MatrixProfile> matrix, Optional<RgbConversion> conversion) {
    static final Known NONE = new Known(new byte[0], Optional.empty(), Optional.empty());

    static Known of(byte[] profile) {
      Optional<MatrixProfile> matrix = MatrixProfile.of(profile);
      return new Known(profile, matrix, matrix.map(RgbConversion::new));
    }
  }

  /// @param others converts by the other profiles
  public MatrixProfileConverter(ProfileConverter others) {
    this.others = others;
  }

  @Override
  public Optional<Raster> toSrgb(
      DeviceColours colours, Dimensions size, byte[] samples, byte[] profile) {
    Known known = known(profile);
    return known
        .matrix()
        .filter(matrix -> isFor(colours, matrix))
        .flatMap(_ -> known.conversion())
        .map(conversion ->
            conversion.convert(
                new Raster(size, PixelFormat.ofChannels(colours.channels()), samples)))
        .or(() -> others.toSrgb(colours, size, samples, profile));
  }

  private Known known(byte[] profile) {
    Known kept = last.get();
    if (Arrays.equals(kept.profile(), profile)) {
      return kept;
    }
    Known known = Known.of(profile);
    if (known.matrix().isPresent()) {
      last.set(known);
    }
    return known;
  }

  private static boolean isFor(DeviceColours colours, MatrixProfile profile) {
    return switch (colours) {
      case GREY -> profile.isGrey();
      case RGB -> !profile.isGrey();
      case CMYK -> false;
    };
  }
}
