package dev.miniature.image.vips;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.vips.Vips;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which classes of libvips may work. All others stay blocked, whatever a file looks like: its
/// readers of files by name and of streams, and those that its own flag calls trusted.
final class AllowedLoaders {
  /// The savers that [SaveOptions#suffix()] ends up with.
  private static final Set<String> SAVERS =
      Set.of(
          "VipsForeignSaveJpegTarget",
          "VipsForeignSavePngTarget",
          "VipsForeignSaveCgifTarget",
          "VipsForeignSaveWebpTarget",
          "VipsForeignSaveAvifTarget");

  private AllowedLoaders() {}

  /// Lets in the formats that are read, and no others.
  static void open(Decoders decoders) {
    Vips.allow(SAVERS);
    Vips.allow(
        decoders.allowed().stream()
            .flatMap(format -> loader(format).stream())
            .collect(Collectors.toSet()));
  }

  /// The class that reads bytes in memory, where libvips is asked to read this format.
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
