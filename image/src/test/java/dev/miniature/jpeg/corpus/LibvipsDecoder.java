package dev.miniature.jpeg.corpus;

import dev.miniature.vips.Vips;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;

/// libvips, which decodes with libjpeg-turbo.
final class LibvipsDecoder {
  private LibvipsDecoder() {}

  /// Decodes the whole file and discards it.
  ///
  /// @throws VipsException also for a mere warning of libjpeg-turbo
  static void check(byte[] jpeg) throws VipsException {
    try (VipsScope scope = new VipsScope()) {
      read(scope, jpeg).inMemory();
    }
  }

  /// Returns the pixels in RGB or grey.
  ///
  /// @throws VipsException also for a mere warning of libjpeg-turbo
  static BufferedImage decode(byte[] jpeg) throws VipsException, IOException {
    try (VipsScope scope = new VipsScope()) {
      byte[] png = read(scope, jpeg).save(".png[compression=0,keep=none]");
      return ImageIO.read(new ByteArrayInputStream(png));
    }
  }

  private static VipsImage read(VipsScope scope, byte[] jpeg) throws VipsException {
    Vips.allow(Set.of("VipsForeignLoadJpegBuffer", "VipsForeignSavePngTarget"));
    return scope.read(jpeg, "access=sequential,fail_on=warning");
  }
}
