package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.FirstFrame;
import dev.miniature.image.header.GifHeader;
import dev.miniature.image.header.LeanPsd;
import dev.miniature.image.header.WebpHeader;
import dev.miniature.image.header.WholeGif;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/// Decodes with a reader that returns the whole picture, and then reduces it.
final class WholeDecoding {
  private WholeDecoding() {}

  static Decoded decode(Job job) throws IOException, ImageException, DeadlinePassedException {
    FirstFrame frame = firstFrame(job);
    ImageFormat format = job.header().format();
    ImageReader reader =
        format == ImageFormat.JPEG
            ? ImageIoReaders.ofRareJpeg()
            : ImageIoReaders.reader(format, job.file());
    try {
      reader.setInput(input(job), false, true);
      int index = index(reader, frame.size());
      ReadListener watch = new ReadListener(reader, job.deadline());
      reader.addIIOReadProgressListener(watch);
      reader.addIIOReadWarningListener(watch);
      BufferedImage image = reader.read(index, asStored(reader, index));
      job.deadline().check();
      watch.refuseMissingPixels();
      return shrunk(job, frame, image);
    } finally {
      reader.dispose();
    }
  }

  private static FileInput input(Job job) throws BrokenImageException {
    byte[] file = job.file();
    if (job.header().format() == ImageFormat.GIF) {
      return FileInput.of(WholeGif.of(file, 1), job.deadline());
    }
    if (job.header().format() != ImageFormat.PSD) {
      return FileInput.of(file, job.deadline());
    }
    LeanPsd psd = LeanPsd.of(file);
    return FileInput.of(psd.head(), file, psd.pixels(), file.length, new byte[0], job.deadline());
  }

  private static FirstFrame firstFrame(Job job) throws BrokenImageException {
    ImageHeader header = job.header();
    return switch (header.format()) {
      case GIF -> GifHeader.read(Bytes.of(job.file()));
      case WEBP -> WebpHeader.read(Bytes.of(job.file()));
      case JPEG, PNG, AVIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG ->
          new FirstFrame(header, 0, 0, header.stored());
    };
  }

  /// Returns the index of the first picture in the file; in an icon with several, that of the
  /// picture with this size.
  private static int index(ImageReader reader, Dimensions size)
      throws IOException, BrokenImageException {
    int last = reader.getFormatName().equalsIgnoreCase("icns") ? reader.getNumImages(true) - 1 : 0;
    for (int i = 0; i <= last; i++) {
      if (reader.getWidth(i) == size.width() && reader.getHeight(i) == size.height()) {
        return i;
      }
    }
    throw new BrokenImageException("Header and decoder differ on the size " + size);
  }

  /// Requests pixels as stored, if the reader can describe them. By default, it converts grey with
  /// a profile to linear light, and treats any fourth sample as opacity.
  private static ImageReadParam asStored(ImageReader reader, int index) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    ImageTypeSpecifier raw = reader.getRawImageType(index);
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(index);
    while (raw != null && types.hasNext()) {
      if (types.next().equals(raw)) {
        param.setDestinationType(raw);
      }
    }
    return param;
  }

  private static Decoded shrunk(Job job, FirstFrame frame, BufferedImage image) {
    if (!frame.fills()) {
      return new Decoded(onCanvas(job, frame, image), Optional.empty());
    }
    ImageRows rows = ImageRows.of(image);
    BoxFilter shrinker = job.shrinker(rows.channels());
    byte[] row = new byte[frame.size().width() * rows.channels().count()];
    for (int y = 0; y < frame.size().height(); y++) {
      rows.read(y, row);
      shrinker.row(y, row);
    }
    return new Decoded(shrinker.samples(), Profiles.of(image, rows.channels()));
  }

  /// Places a first frame that is smaller than its canvas on a transparent canvas.
  private static Samples onCanvas(Job job, FirstFrame frame, BufferedImage image) {
    SampleLayout channels = SampleLayout.RGB_ALPHA;
    ImageRows rows = ImageRows.converted(image);
    Dimensions canvas = job.header().stored();
    BoxFilter shrinker = job.shrinker(channels);
    byte[] part = new byte[frame.size().width() * channels.count()];
    byte[] row = new byte[canvas.width() * channels.count()];
    for (int y = 0; y < canvas.height(); y++) {
      Arrays.fill(row, (byte) 0);
      int inside = y - frame.top();
      if (inside >= 0 && inside < frame.size().height()) {
        rows.read(inside, part);
        System.arraycopy(part, 0, row, frame.left() * channels.count(), part.length);
      }
      shrinker.row(y, row);
    }
    return shrinker.samples();
  }
}
