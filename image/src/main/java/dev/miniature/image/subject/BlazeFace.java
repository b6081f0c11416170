package dev.miniature.image.subject;

import dev.miniature.image.subject.TfliteFile.Convolution;
import java.util.ArrayList;
import java.util.List;

/// The face detection network BlazeFace, short-range model (Bazarevsky et al. 2019), computed in
/// plain Java. It finds faces from a tenth of the picture's side on.
///
/// A stem of 5×5 filters is followed by sixteen blocks of 3×3 filters with skip connections. Four
/// heads give the likelihood and the box of a face at each place of two grids.
final class BlazeFace {
  /// The side of the input picture, in pixels.
  static final int SIDE = 128;

  /// The blocks, counted from 0, that halve the resolution of the grid. The heads of the fine grid
  /// read the output of block [#FINE_END].
  private static final List<Integer> HALVING = List.of(2, 5, 11);

  private static final int FINE_END = 10;
  private static final int BLOCKS = 16;

  private static final int STEM_TAPS = 75;
  private static final int TAPS = 9;

  private final Convolution stem;
  private final List<Convolution> depthwise = new ArrayList<>();
  private final List<Convolution> pointwise = new ArrayList<>();
  private final List<Convolution> heads;

  /// @param file the weights, as a TensorFlow Lite file
  BlazeFace(byte[] file) {
    List<Convolution> layers = TfliteFile.convolutions(file);
    stem = layers.get(0);
    for (int i = 0; i < BLOCKS; i++) {
      depthwise.add(channelFirst(layers.get(1 + 2 * i)));
      pointwise.add(layers.get(2 + 2 * i));
    }
    heads = layers.subList(1 + 2 * BLOCKS, layers.size());
  }

  /// The network's output for each place of both grids.
  ///
  /// @param fine the scores on the 16×16 grid, two per place
  /// @param fineBoxes sixteen numbers for each score in `fine`
  /// @param coarse the scores on the 8×8 grid, six per place
  /// @param coarseBoxes sixteen numbers for each score in `coarse`
  record Predictions(
      FeatureMap fine, FeatureMap fineBoxes, FeatureMap coarse, FeatureMap coarseBoxes) {}

  /// Runs the network on a picture.
  ///
  /// @param picture red, green and blue from -1 to 1, each 128×128
  Predictions predict(FeatureMap picture) {
    FeatureMap map = stem(picture);
    FeatureMap fine = map;
    for (int i = 0; i < BLOCKS; i++) {
      map = block(map, depthwise.get(i), pointwise.get(i), HALVING.contains(i));
      fine = i == FINE_END ? map : fine;
    }
    return new Predictions(
        mixed(fine, heads.get(0)),
        mixed(fine, heads.get(2)),
        mixed(map, heads.get(1)),
        mixed(map, heads.get(3)));
  }

  /// Applies the stem: a convolution with stride 2, whose first window begins one pixel before the
  /// picture.
  private FeatureMap stem(FeatureMap picture) {
    FeatureMap result = new FeatureMap(SIDE / 2, stem.shape().get(0), 1);
    float[][] taps = new float[STEM_TAPS][];
    FeatureMap line = new FeatureMap(result.side, STEM_TAPS, 1);
    for (int tap = 0; tap < STEM_TAPS; tap++) {
      taps[tap] = line.channels[tap];
      gather(picture, tap, line);
    }
    combine(taps, stem, STEM_TAPS, result);
    for (float[] plane : result.channels) {
      LinearCombination.relu(plane, plane.length);
    }
    clearBorders(result);
    return result;
  }

  private static void gather(FeatureMap picture, int tap, FeatureMap to) {
    int size = 5;
    int dx = tap / 3 % size - 1;
    int dy = tap / 3 / size - 1;
    float[] from = picture.channels[tap % 3];
    float[] line = to.channels[tap];
    for (int y = 0; y < to.side; y++) {
      int at = picture.at(dx, 2 * y + dy);
      int put = to.at(0, y);
      for (int x = 0; x < to.side; x++) {
        line[put + x] = from[at + 2 * x];
      }
    }
  }

  private static FeatureMap block(
      FeatureMap in, Convolution filter, Convolution mixer, boolean halves) {
    FeatureMap filtered = filtered(in, filter);
    FeatureMap skip = halves ? in.maxPooled() : in;
    FeatureMap result = mixed(halves ? filtered.subsampled() : filtered, mixer);
    for (int channel = 0; channel < result.channels.length; channel++) {
      float[] plane = result.channels[channel];
      if (channel < skip.channels.length) {
        LinearCombination.addAndRelu(plane, skip.channels[channel], plane.length);
      } else {
        LinearCombination.relu(plane, plane.length);
      }
    }
    clearBorders(result);
    return result;
  }

  /// Filters each channel separately. Results for the border are meaningless.
  private static FeatureMap filtered(FeatureMap in, Convolution filter) {
    FeatureMap result = new FeatureMap(in.side, in.channels.length, 1);
    DepthwiseFilter nine = new DepthwiseFilter(in.pitch * in.pitch, in.pitch);
    for (int channel = 0; channel < in.channels.length; channel++) {
      nine.apply(
          result.channels[channel],
          filter.biases()[channel],
          in.channels[channel],
          filter.weights(),
          channel * TAPS);
    }
    return result;
  }

  private static FeatureMap mixed(FeatureMap in, Convolution mixer) {
    FeatureMap result = new FeatureMap(in.side, mixer.shape().get(0), 1);
    combine(in.channels, mixer, in.channels.length, result);
    return result;
  }

  private static void combine(float[][] lines, Convolution layer, int count, FeatureMap result) {
    for (int channel = 0; channel < result.channels.length; channel++) {
      float[] plane = result.channels[channel];
      LinearCombination.of(
          plane,
          layer.biases()[channel],
          lines,
          count,
          layer.weights(),
          channel * count,
          plane.length);
    }
  }

  private static void clearBorders(FeatureMap map) {
    for (int channel = 0; channel < map.channels.length; channel++) {
      map.clearBorder(channel);
    }
  }

  /// Returns the filter with the nine weights of each channel stored contiguously.
  private static Convolution channelFirst(Convolution filter) {
    int channels = filter.biases().length;
    float[] weights = new float[filter.weights().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i % channels * TAPS + i / channels] = filter.weights()[i];
    }
    return new Convolution(filter.shape(), weights, filter.biases());
  }
}
