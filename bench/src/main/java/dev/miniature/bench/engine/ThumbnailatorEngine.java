package dev.miniature.bench.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/// Thumbnailator in its default configuration, with the readers of the JDK, as a Java program would
/// use it.
final class ThumbnailatorEngine implements ThumbnailMaker {
  @Override
  public byte[] make(byte[] original, Job job) throws IOException {
    String format = job.format().extension();
    if (!ImageIO.getImageWritersByFormatName(format).hasNext()) {
      throw new UnsupportedOperationException("The JDK writes no " + job.format());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var request =
        Thumbnails.of(new ByteArrayInputStream(original)).width(job.width()).outputFormat(format);
    if (job.quality().isPresent()) {
      request.outputQuality(job.quality().getAsInt() / 100.0);
    }
    request.toOutputStream(out);
    return out.toByteArray();
  }

  @Override
  public String version() {
    return "Thumbnailator "
        + Thumbnails.class.getPackage().getImplementationVersion()
        + ", Java "
        + Runtime.version().feature();
  }
}
