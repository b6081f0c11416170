package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Strip;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;
import dev.miniature.jpeg.write.JpegWriter;
import dev.miniature.jpeg.write.PlaneQuantiser;
import dev.miniature.jpeg.write.Quantisation;
import dev.miniature.jpeg.write.QuantisedPicture;
import dev.miniature.jpeg.write.QuantisedPlane;
import dev.miniature.jpeg.write.Subsampling;
import java.util.List;
import java.util.stream.Stream;

/// Encodes pixels as JPEG, with the same tables as [JpegThumbnails].
///
/// It is reusable by one thread at a time, and keeps its memory between pictures.
public final class JpegEncoder {
  /// The peak memory in bytes for each sample: 2 for its coefficient, 4 for its symbol and 6 for
  /// the file.
  private static final int BYTES = 12;

  private final JpegWriter writer = new JpegWriter();
  private final PlaneQuantiser quantiser = new PlaneQuantiser();
  private final float[][] room = new float[8][Strip.ROWS];
  private final List<QuantisedPlane> planes =
      Stream.generate(QuantisedPlane::new).limit(3).toList();

  /// Creates an encoder.
  public JpegEncoder() {}

  /// Returns the most memory that encoding a picture with colours can take, in bytes. The worst
  /// case is noise, of which no coefficient is zero.
  ///
  /// @param halved whether chroma is stored at half the width and height
  /// @param smallest whether it is encoded by [#encodeSmallest]
  public static long memory(long pixels, boolean halved, boolean smallest) {
    long samples = pixels * (halved ? 3 : 6) / 2;
    return samples * BYTES + (smallest ? JpegWriter.memoryOfSearch(samples) : 0);
  }

  /// Returns the file of a picture.
  ///
  /// @param samples row by row without gaps, red, green and blue, or grey; the array may be longer
  /// @param width 1–65,535 pixels
  /// @param height 1–65,535 pixels
  /// @param subsampling [Subsampling#GREY] where there is one sample a pixel, else one of the
  ///   others
  /// @param quality 1–100
  public byte[] encode(
      byte[] samples, int width, int height, Subsampling subsampling, int quality) {
    try {
      return writer.write(
          quantised(samples, width, height, subsampling, quality), Quantisation.of(quality));
    } finally {
      planes.forEach(QuantisedPlane::finish);
    }
  }

  /// Returns the file of a picture with the same coefficients as the other method, and never
  /// larger. It takes more time.
  ///
  /// @param stop tells whether the file is no longer needed
  /// @throws StoppedException if `stop` requested it
  public byte[] encodeSmallest(
      byte[] samples, int width, int height, Subsampling subsampling, int quality, Stop stop)
      throws StoppedException {
    try {
      return writer
          .writeSmallest(
              quantised(samples, width, height, subsampling, quality),
              Quantisation.of(quality),
              stop::isWanted)
          .orElseThrow(StoppedException::new);
    } finally {
      planes.forEach(QuantisedPlane::finish);
    }
  }

  private QuantisedPicture quantised(
      byte[] samples, int width, int height, Subsampling subsampling, int quality) {
    int components = subsampling.components();
    PixelPlanes pixels = new PixelPlanes(samples, width, height, components);
    Quantisation quantisation = Quantisation.of(quality);
    for (int i = 0; i < components; i++) {
      QuantisedPlane plane = planes.get(i);
      plane.reset(subsampling.blocks(i, width), subsampling.blocks(i, height));
      boolean halved = i > 0 && subsampling == Subsampling.S420;
      quantiser.begin(plane, quantisation, halved, false);
      if (halved) {
        pixels.halved(i, room, quantiser);
      } else {
        pixels.full(i, room, quantiser);
      }
    }
    return new QuantisedPicture(width, height, subsampling, planes.subList(0, components));
  }
}
