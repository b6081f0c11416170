package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.ProfileConverter;
import dev.miniature.image.pipeline.Raster;
import java.util.Arrays;
import java.util.Optional;

/// Converts colours to sRGB with the JDK's colour engine.
public final class Java2dProfiles implements ProfileConverter {
  /// Creates a converter.
  public Java2dProfiles() {}

  @Override
  public Optional<Raster> toSrgb(
      DeviceColours colours, Dimensions size, byte[] samples, byte[] profile) {
    int length = Math.toIntExact(size.pixels() * colours.channels());
    return Profiles.of(Optional.of(profile), channels(colours))
        .map(usable ->
            new Raster(
                size,
                PixelFormat.RGB,
                Srgb.converted(Arrays.copyOf(samples, length), size, colours.channels(), usable)));
  }

  private static SampleLayout channels(DeviceColours colours) {
    return switch (colours) {
      case GREY -> SampleLayout.GREY;
      case RGB -> SampleLayout.RGB;
      case CMYK -> SampleLayout.CMYK;
    };
  }
}
