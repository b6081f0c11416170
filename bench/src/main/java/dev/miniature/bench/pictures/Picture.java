package dev.miniature.bench.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// The originals. The JPEGs are 4:2:0 at quality 75 and have 0.13 bytes per pixel, as photographs
/// on the web do.
public enum Picture {
  /// Two megapixels, with sides divisible by 2 and 4.
  JPEG_2(2040, 1356, Kind.BASELINE),
  /// Six megapixels with odd sides, for which decoders round the half and quarter sizes.
  JPEG_6_ODD(2725, 2225, Kind.BASELINE),
  /// Six megapixels with sides divisible by 16.
  JPEG_6_EVEN(2720, 2224, Kind.BASELINE),
  /// Two megapixels, progressive.
  PROGRESSIVE_2(2040, 1356, Kind.PROGRESSIVE),
  /// Twelve megapixels, progressive.
  PROGRESSIVE_12(4000, 3000, Kind.PROGRESSIVE),
  /// The size of a good camera's photos.
  JPEG_24(6000, 4000, Kind.BASELINE),
  /// A phone's photo, whose colours are Display P3.
  PHONE_12(4000, 3000, Kind.PHONE),
  /// The largest picture that is allowed by default.
  JPEG_100(11_600, 8_620, Kind.BASELINE),
  /// Three megapixels, transparent towards the edges.
  ALPHA(2048, 1536, Kind.ALPHA);

  private enum Kind {
    BASELINE,
    PROGRESSIVE,
    PHONE,
    ALPHA
  }

  private final int width;
  private final int height;
  private final Kind kind;

  Picture(int width, int height, Kind kind) {
    this.width = width;
    this.height = height;
    this.kind = kind;
  }

  /// Returns the width in pixels.
  public int width() {
    return width;
  }

  /// Returns the height in pixels.
  public int height() {
    return height;
  }

  /// Returns a short description.
  public String title() {
    return switch (kind) {
          case BASELINE -> "JPEG";
          case PROGRESSIVE -> "progressive JPEG";
          case PHONE -> "JPEG in Display P3";
          case ALPHA -> "PNG with alpha";
        }
        + String.format(Locale.ROOT, " %d×%d", width, height);
  }

  /// Returns the file in `folder`, which is drawn now if it does not exist.
  ///
  /// @throws IOException if it cannot be written
  public Path in(Path folder) throws IOException {
    Path file =
        folder.resolve(String.format(Locale.ROOT, "leaves-%s%d.%s", prefix(), width, extension()));
    if (Files.notExists(file)) {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve("unfinished");
      write(unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  /// Writes a watermark of 100×100 pixels, unless it is there.
  ///
  /// @throws IOException if it cannot be written
  public static void mark(Path file) throws IOException {
    if (Files.notExists(file)) {
      ImageIO.write(Leaves.faded(100, 100), "png", file.toFile());
    }
  }

  private String prefix() {
    return switch (kind) {
      case PROGRESSIVE -> "progressive-";
      case PHONE -> "phone-";
      case BASELINE, ALPHA -> "";
    };
  }

  private String extension() {
    return kind == Kind.ALPHA ? "png" : "jpg";
  }

  private void write(Path file) throws IOException {
    boolean alpha = kind == Kind.ALPHA;
    BufferedImage image = alpha ? Leaves.faded(width, height) : Leaves.picture(width, height);
    ImageWriter writer = ImageIO.getImageWritersByFormatName(alpha ? "png" : "jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (!alpha) {
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.75f);
    }
    if (kind == Kind.PROGRESSIVE) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    if (kind == Kind.PHONE) {
      Files.write(file, DisplayP3.in(Files.readAllBytes(file)));
    }
  }
}
