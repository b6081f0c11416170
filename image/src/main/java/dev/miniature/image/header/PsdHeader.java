package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.UnknownFormatException;

/// Reads the header of a Photoshop document.
final class PsdHeader {
  /// The maximum bits per sample. 32-bit documents contain floating-point numbers, which the reader
  /// would treat as integers.
  private static final int MAX_BITS = 16;

  private PsdHeader() {}

  static ImageHeader read(Bytes file) throws UnknownFormatException, BrokenImageException {
    int version = file.u16(4);
    if (version != 1 && version != 2) {
      throw new UnknownFormatException(
          "a Photoshop document of an unknown version", "Photoshop version " + version);
    }
    int bits = file.u16(22);
    if (bits > MAX_BITS) {
      throw new UnknownFormatException(
          "a Photoshop document of floating-point numbers",
          "Photoshop " + bits + " bits a channel");
    }
    Dimensions size = Sizes.of(file.u32(18), file.u32(14));
    boolean alpha = file.u16(12) > colours(file.u16(24));
    return new ImageHeader(
        ImageFormat.PSD,
        size,
        Orientation.UPRIGHT,
        1,
        alpha,
        PixelStorage.whole(size, file.u16(12), bits));
  }

  /// Returns the number of colour channels of a mode; further channels are opacity.
  private static int colours(int mode) throws UnknownFormatException {
    return switch (mode) {
      case 0, 1, 2, 8 -> 1; // bitmap, grey, indexed, duotone
      case 3, 9 -> 3; // RGB, Lab
      case 4 -> 4; // CMYK
      case 7 -> Integer.MAX_VALUE; // multichannel: all channels are inks
      default ->
          throw new UnknownFormatException(
              "a Photoshop document of an unknown colour mode", "Photoshop mode " + mode);
    };
  }
}
