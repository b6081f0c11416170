package dev.miniature.jpeg;

import dev.miniature.jpeg.block.Zigzag;
import dev.miniature.jpeg.planes.Strip;
import dev.miniature.jpeg.write.PlaneQuantiser;
import dev.miniature.jpeg.write.Quantisation;
import dev.miniature.jpeg.write.QuantisedPlane;
import java.util.List;
import java.util.stream.Stream;

/// Tells how much of a picture a JPEG would lose, without writing one.
///
/// The loss of a block is the energy of its error beside the energy of what the block shows: an
/// error that is seen in a smooth sky is not seen in grass. The loss of a picture is the mean over
/// its blocks.
public final class QuantisationLoss {
  /// The most blocks that are looked at, those of half a megapixel. More tell the same.
  private static final int MAX_BLOCKS = 8_192;

  /// Bytes of a coefficient.
  private static final int BYTES = 2;

  private static final int COMPONENTS = 3;
  private static final int SIDE = 8;
  private static final int BLOCK = SIDE * SIDE;

  /// The energy that is added to that of a block, so that an error in a block of one colour is not
  /// infinitely large: 64 pixels with a standard deviation of 5 levels, and of 7 for colours.
  private static final double FLOOR = 1_500;

  private static final double COLOUR_FLOOR = 3_000;

  /// As in [PlaneQuantiser]: most coefficients are small, and vanish up to about 0.64.
  private static final double ROUNDING = 0.36;

  private final List<QuantisedPlane> planes;
  private final int blocks;
  private final int stride;

  /// @param samples row by row without gaps, red, green and blue, or grey
  /// @param width in pixels
  /// @param height in pixels
  /// @param channels of a pixel, 3 or 1
  public QuantisationLoss(byte[] samples, int width, int height, int channels) {
    PixelPlanes pixels = new PixelPlanes(samples, width, height, channels);
    PlaneQuantiser exact = new PlaneQuantiser();
    float[][] room = new float[SIDE][Strip.ROWS];
    planes = Stream.generate(QuantisedPlane::new).limit(channels).toList();
    for (int i = 0; i < channels; i++) {
      planes.get(i).reset(Math.ceilDiv(width, SIDE), Math.ceilDiv(height, SIDE));
      exact.begin(planes.get(i), Quantisation.of(100), false, false);
      pixels.full(i, room, exact);
    }
    blocks = planes.getFirst().blockColumns() * planes.getFirst().blockRows();
    stride = Math.ceilDiv(blocks, MAX_BLOCKS);
  }

  /// Returns the most bytes that one takes for a picture of so many pixels: a line of one pixel is
  /// eight high.
  public static long memory(long pixels) {
    return SIDE * (pixels + SIDE) * COMPONENTS * BYTES;
  }

  /// Returns what luma loses at a quality: 0 for nothing, and 1 where one colour a block is left.
  ///
  /// @param quality 1–100
  public double ofLuma(int quality) {
    Quantisation quantisation = Quantisation.of(quality);
    double[] steps = new double[BLOCK];
    for (int index = 0; index < BLOCK; index++) {
      steps[index] = quantisation.step(index);
    }
    short[] luma = planes.getFirst().coefficients();
    double sum = 0;
    int count = 0;
    for (int block = 0; block < blocks; block += stride) {
      sum += loss(luma, block * BLOCK, steps);
      count++;
    }
    return sum / count;
  }

  private static double loss(short[] luma, int at, double[] steps) {
    double error = 0;
    double energy = FLOOR;
    for (int index = 1; index < BLOCK; index++) {
      double size = Math.abs(luma[at + index]);
      double step = steps[index];
      double left = size - step * (int) (size / step + ROUNDING);
      error += left * left;
      energy += size * size;
    }
    return error / energy;
  }

  /// Returns what is lost where chroma is stored at half the size, at any quality: what it has
  /// beyond half of all frequencies, beside what luma shows there. 0 for a grey picture.
  public double ofHalvedChroma() {
    if (planes.size() < COMPONENTS) {
      return 0;
    }
    double sum = 0;
    int count = 0;
    for (int block = 0; block < blocks; block += stride) {
      int at = block * BLOCK;
      double energy = COLOUR_FLOOR;
      double lost = 0;
      for (int index = 1; index < BLOCK; index++) {
        energy += square(planes.get(0).coefficients()[at + index]);
        if (Math.max(Zigzag.horizontal(index), Zigzag.vertical(index)) >= SIDE / 2) {
          lost += square(planes.get(1).coefficients()[at + index]);
          lost += square(planes.get(2).coefficients()[at + index]);
        }
      }
      sum += lost / energy;
      count++;
    }
    return sum / count;
  }

  private static double square(short value) {
    return (double) value * value;
  }
}
