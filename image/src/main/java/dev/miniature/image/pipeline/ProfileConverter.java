package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import java.util.Optional;

/// Converts colours to sRGB by an ICC profile, for decoders without their own colour engine.
public interface ProfileConverter {
  /// Returns the pixels in sRGB; empty if the profile cannot be used, or is for colours of another
  /// kind.
  ///
  /// @param colours the kind of the samples
  /// @param samples row by row without gaps; the array may be longer, and may be overwritten
  Optional<Raster> toSrgb(DeviceColours colours, Dimensions size, byte[] samples, byte[] profile);

  /// The kind of colours that a profile is for.
  enum DeviceColours {
    GREY(1),
    RGB(3),
    /// 255 is full ink.
    CMYK(4);

    private final int channels;

    DeviceColours(int channels) {
      this.channels = channels;
    }

    /// Returns the number of samples per pixel.
    public int channels() {
      return channels;
    }
  }
}
