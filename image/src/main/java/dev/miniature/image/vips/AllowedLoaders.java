package dev.miniature.image.vips;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.vips.Vips;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Unblocks the libvips classes that are used. All others stay blocked for every file: readers of
/// named files and of streams, and those that libvips marks as trusted too.
final class AllowedLoaders {
  /// The savers that [SaveOptions#suffix()] selects.
  private static final Set<String> SAVERS =
      Set.of(
          "VipsForeignSaveJpegTarget",
          "VipsForeignSavePngTarget",
          "VipsForeignSaveCgifTarget",
          "VipsForeignSaveWebpTarget",
          "VipsForeignSaveAvifTarget");

  private AllowedLoaders() {}

  /// Unblocks the readers of the enabled formats, and the savers.
  static void open(Decoders decoders) {
    Vips.allow(SAVERS);
    Vips.allow(
        decoders.allowed().stream()
            .flatMap(format -> loader(format).stream())
            .collect(Collectors.toSet()));
  }

  /// Returns the class that reads this format from memory, if libvips is used for it.
  static Optional<String> loader(ImageFormat format) {
    return switch (format) {
      case JPEG -> Optional.of("VipsForeignLoadJpegBuffer");
      case PNG -> Optional.of("VipsForeignLoadPngBuffer");
      case GIF -> Optional.of("VipsForeignLoadNsgifBuffer");
      case WEBP -> Optional.of("VipsForeignLoadWebpBuffer");
      case AVIF -> Optional.of("VipsForeignLoadHeifBuffer");
      case TIFF -> Optional.of("VipsForeignLoadTiffBuffer");
      case SVG -> Optional.of("VipsForeignLoadSvgBuffer");
      case BMP, PSD, ICNS, TGA, PCX, PNM -> Optional.empty();
    };
  }
}
