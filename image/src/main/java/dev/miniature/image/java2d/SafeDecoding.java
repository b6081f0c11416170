package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.UnknownFormatException;
import java.io.IOException;

/// Decodes any file, and converts every failure of a decoder into an image exception.
final class SafeDecoding {
  private SafeDecoding() {}

  /// Returns the picture in the job's file, reduced to the job's size.
  ///
  /// @throws BrokenImageException for any exception of a decoder
  /// @throws TooManyPixelsException if there was too little memory
  static Decoded decode(Job job) throws ImageException, DeadlinePassedException {
    return decode(job, decoder(job.header().format()));
  }

  /// Returns the picture that this decoder returns for the job.
  ///
  /// @throws BrokenImageException for any exception of a decoder
  /// @throws TooManyPixelsException if there was too little memory
  static Decoded decode(Job job, FormatDecoder decoder)
      throws ImageException, DeadlinePassedException {
    try {
      return decoder.decode(job);
    } catch (OutOfMemoryError failure) {
      throw new TooManyPixelsException("Memory gave out", failure);
    } catch (IOException | RuntimeException | Error failure) {
      job.deadline().check();
      throw new BrokenImageException("Cannot be decoded: " + failure, failure);
    }
  }

  private static FormatDecoder decoder(ImageFormat format) throws UnknownFormatException {
    return switch (format) {
      case JPEG -> JpegDecoding::decode;
      case PNG -> PngDecoding::decode;
      case ICNS -> IcnsDecoding::decode;
      case PNM -> PnmDecoding::decode;
      case TGA -> TgaDecoding::decode;
      case PCX -> PcxDecoding::decode;
      case BMP -> BmpDecoding::decode;
      case GIF, WEBP, TIFF, PSD -> WholeDecoding::decode;
      case AVIF, SVG -> throw new UnknownFormatException(format + " is not read by Java2D");
    };
  }
}
