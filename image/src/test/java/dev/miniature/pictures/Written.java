package dev.miniature.pictures;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Writes files in memory with the JDK's own encoders.
final class Written {
  private Written() {}

  /// Returns a picture in one of the JDK's formats.
  static byte[] by(ImageWriter writer, IIOImage image, ImageWriteParam param) {
    return into(writer, () -> writer.write(null, image, param));
  }

  /// Returns a picture in one of the JDK's formats, with the default settings.
  static byte[] by(ImageWriter writer, RenderedImage image) {
    return by(writer, new IIOImage(image, null, null), writer.getDefaultWriteParam());
  }

  /// Returns the JDK's own encoder for a format, whatever else is installed.
  static ImageWriter writer(String format) {
    var writers = ImageIO.getImageWritersByFormatName(format);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
        return writer;
      }
    }
    throw new IllegalStateException("The JDK writes no " + format);
  }

  /// Returns what `work` writes with `writer`.
  static byte[] into(ImageWriter writer, Work work) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// Some writing.
  interface Work {
    void run() throws IOException;
  }
}
