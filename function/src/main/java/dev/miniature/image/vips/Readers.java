package dev.miniature.image.vips;

import dev.miniature.vips.Vips;
import java.util.Set;

/// Which readers of libvips are let in. All others stay blocked, whatever a file looks like.
final class Readers {
  private static final Set<String> ALWAYS =
      Set.of(
          "VipsForeignLoadJpeg",
          "VipsForeignLoadPng",
          "VipsForeignLoadNsgif",
          "VipsForeignLoadWebp",
          "VipsForeignLoadHeif",
          "VipsForeignLoadTiff");

  private static final Set<String> DRAWINGS = Set.of("VipsForeignLoadSvg");

  private Readers() {}

  static void open(boolean svg) {
    Vips.allow(ALWAYS);
    if (svg) {
      Vips.allow(DRAWINGS);
    }
  }
}
