package dev.miniature.image.vips;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.ProfileConverter;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.util.Optional;

/// Converts colours to sRGB with libvips's colour engine.
public final class VipsProfiles implements ProfileConverter {
  /// Creates a converter.
  public VipsProfiles() {}

  @Override
  public Optional<Raster> toSrgb(
      DeviceColours colours, Dimensions size, byte[] samples, byte[] profile) {
    try (VipsScope scope = new VipsScope()) {
      VipsImage image =
          scope
              .pixels(samples, size.width(), size.height(), colours.channels())
              .as(interpretation(colours))
              .with(Colours.PROFILE, profile)
              .toSrgbByProfile();
      return Optional.of(new Raster(size, PixelFormat.ofChannels(image.bands()), image.pixels()));
    } catch (VipsException unusable) {
      return Optional.empty();
    }
  }

  private static Interpretation interpretation(DeviceColours colours) {
    return switch (colours) {
      case GREY -> Interpretation.GREY;
      case RGB -> Interpretation.SRGB;
      case CMYK -> Interpretation.CMYK;
    };
  }
}
