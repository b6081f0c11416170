package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.header.EmbeddedProfile;
import dev.miniature.image.header.JpegFrame;
import dev.miniature.image.header.LeanJpeg;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/// Decodes JPEG with the JDK's reader, and reduces each row as it arrives.
final class JpegDecoding {
  private JpegDecoding() {}

  static Decoded decode(Job job) throws IOException, ImageException, DeadlinePassedException {
    LeanJpeg jpeg = LeanJpeg.of(job.file());
    JpegFrame frame = jpeg.frame();
    if (!frame.isCommon()) {
      return WholeDecoding.decode(job);
    }
    job.requireSize(frame.size());
    SampleLayout channels = channels(frame);
    BoxFilter shrinker = job.shrinker(channels);
    read(job, jpeg, frame.components(), shrinker);
    if (!shrinker.isComplete()) {
      throw new BrokenImageException("A JPEG with missing rows");
    }
    return new Decoded(
        shrinker.samples(), Profiles.of(EmbeddedProfile.ofJpeg(job.file()), channels));
  }

  private static SampleLayout channels(JpegFrame frame) throws BrokenImageException {
    return switch (frame.components()) {
      case 1 -> SampleLayout.GREY;
      case 3 -> SampleLayout.RGB;
      case 4 -> SampleLayout.CMYK;
      default ->
          throw new BrokenImageException(
              String.format(Locale.ROOT, "A JPEG of %d channels", frame.components()));
    };
  }

  private static void read(Job job, LeanJpeg jpeg, int bands, RowSink sink)
      throws IOException, ImageException, DeadlinePassedException {
    ImageReader reader = ImageIoReaders.reader(ImageFormat.JPEG, job.file());
    try {
      reader.setInput(input(job, jpeg), true, true);
      job.requireSize(new Dimensions(reader.getWidth(0), reader.getHeight(0)));
      ReadListener watch = new ReadListener(reader, job.deadline());
      reader.addIIOReadWarningListener(watch);
      ImageReadParam param = reader.getDefaultReadParam();
      int[] all = IntStream.range(0, bands).toArray();
      param.setSourceBands(all);
      param.setDestinationBands(all);
      param.setDestination(SinkRaster.image(job.header().stored(), bands, sink, watch::check));
      reader.read(0, param);
      job.deadline().check();
      watch.refuseMissingPixels();
    } finally {
      reader.dispose();
    }
  }

  private static FileInput input(Job job, LeanJpeg jpeg) {
    return FileInput.of(
        jpeg.head(), job.file(), jpeg.scan(), jpeg.end(), jpeg.tail(), job.deadline());
  }
}
