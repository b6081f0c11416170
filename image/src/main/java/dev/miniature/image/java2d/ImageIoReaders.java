package dev.miniature.image.java2d;

import com.twelvemonkeys.imageio.plugins.icns.ICNSImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.psd.PSDImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.miniature.image.ImageFormat;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/// Creates the ImageIO readers and writers, which are selected once. ImageIO's own search asks
/// every plugin on the class path for every file, in an undefined order.
final class ImageIoReaders {
  private static final String JDK = "com.sun.imageio.plugins.";
  private static final String TWELVE_MONKEYS = "com.twelvemonkeys.imageio.plugins.";

  private static final Map<ImageFormat, ImageReaderSpi> READERS =
      Map.of(
          ImageFormat.JPEG, of(ImageReaderSpi.class, JDK + "jpeg."),
          ImageFormat.GIF, of(ImageReaderSpi.class, JDK + "gif."),
          ImageFormat.WEBP, new WebPImageReaderSpi(),
          ImageFormat.TIFF, new TIFFImageReaderSpi(),
          ImageFormat.PSD, new PSDImageReaderSpi(),
          ImageFormat.ICNS, new ICNSImageReaderSpi());

  private static final ImageReaderSpi BIG_TIFF = new BigTIFFImageReaderSpi();

  private static final Map<ImageFormat, ImageWriterSpi> WRITERS =
      Map.of(
          ImageFormat.JPEG, of(ImageWriterSpi.class, JDK + "jpeg."),
          ImageFormat.PNG, of(ImageWriterSpi.class, JDK + "png."),
          ImageFormat.GIF, of(ImageWriterSpi.class, JDK + "gif."));

  static {
    // By default, ImageIO caches input in files, even for the plugins' own streams.
    ImageIO.setUseCache(false);
  }

  private ImageIoReaders() {}

  /// Creates a reader for this file. The caller must dispose of it.
  static ImageReader reader(ImageFormat format, byte[] file) throws IOException {
    boolean bigTiff = format == ImageFormat.TIFF && (file[2] == '+' || file[3] == '+');
    ImageReaderSpi spi = bigTiff ? BIG_TIFF : READERS.get(format);
    if (spi == null) {
      throw new IOException("Nothing reads " + format);
    }
    return spi.createReaderInstance();
  }

  /// Creates a reader for JPEG codings that the JDK does not read, especially lossless ones. It
  /// delegates to the JDK's reader, which only ImageIO's registry can provide to it.
  static ImageReader ofRareJpeg() throws IOException {
    return of(ImageReaderSpi.class, TWELVE_MONKEYS + "jpeg.").createReaderInstance();
  }

  /// Creates a writer. The caller must dispose of it.
  static ImageWriter writer(ImageFormat format) throws IOException {
    ImageWriterSpi spi = WRITERS.get(format);
    if (spi == null) {
      throw new IOException("Nothing writes " + format);
    }
    return spi.createWriterInstance();
  }

  private static <S extends ImageReaderWriterSpi> S of(Class<S> kind, String plugin) {
    Iterator<S> all = IIORegistry.getDefaultInstance().getServiceProviders(kind, false);
    while (all.hasNext()) {
      S spi = all.next();
      if (spi.getClass().getName().startsWith(plugin)) {
        return spi;
      }
    }
    throw new IllegalStateException("ImageIO does not have " + plugin);
  }
}
