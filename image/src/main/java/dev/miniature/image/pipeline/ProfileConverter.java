package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import java.util.Optional;

/// Brings colours to sRGB by an ICC profile, for decoders that have no colour engine of their own.
public interface ProfileConverter {
  /// The pixels in sRGB; empty if the profile cannot be used, or is for colours of another kind.
  ///
  /// @param colours what the samples are
  /// @param samples row by row without gaps; there may be room for more behind the last one
  Optional<Raster> toSrgb(DeviceColours colours, Dimensions size, byte[] samples, byte[] profile);

  /// What a profile is for.
  enum DeviceColours {
    GREY(1),
    RGB(3),
    /// 255 is full ink.
    CMYK(4);

    private final int channels;

    DeviceColours(int channels) {
      this.channels = channels;
    }

    /// How many samples a pixel has.
    public int channels() {
      return channels;
    }
  }
}
