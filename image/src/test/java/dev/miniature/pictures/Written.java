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

/// What the JDK's own encoders write, into memory.
final class Written {
  private Written() {}

  /// A picture in one of the JDK's formats.
  static byte[] by(ImageWriter writer, IIOImage image, ImageWriteParam param) {
    return into(writer, () -> writer.write(null, image, param));
  }

  /// A picture in one of the JDK's formats, with the format's usual settings.
  static byte[] by(ImageWriter writer, RenderedImage image) {
    return by(writer, new IIOImage(image, null, null), writer.getDefaultWriteParam());
  }

  /// The encoder that the JDK itself brings for a format, whatever else is installed.
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

  /// Whatever `work` makes `writer` write.
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
