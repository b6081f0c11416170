package dev.miniature.jpeg.corpus;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// The JDK's own JPEG decoder, which is libjpeg 6b.
final class JdkDecoder {
  /// @param raster the stored components, without colour conversion
  /// @param warnings the decoder's warnings
  record Decoded(Raster raster, List<String> warnings) {}

  private JdkDecoder() {}

  static Decoded decode(byte[] jpeg) throws IOException {
    ImageReader reader = reader();
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in);
      return new Decoded(reader.readRaster(0, null), warnings);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader() {
    var readers = ImageIO.getImageReadersByFormatName("jpeg");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        return reader;
      }
    }
    throw new IllegalStateException("The JDK reads no JPEG.");
  }
}
