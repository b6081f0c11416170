package dev.miniature.jpeg.planes;

import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers the axes of the last pictures: both colours of a picture have the same ones, and most
/// pictures of a site come in a few sizes.
public final class ResamplingKernels {
  private static final int MOST = 16;

  /// Weights of the largest axis that is remembered. Those of 24 MP to 720 are a tenth of it; many
  /// more are made of very long and thin pictures only.
  private static final int MAX_WEIGHTS = 100_000;

  private final Map<Key, ResamplingKernel> recent =
      new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ResamplingKernel> eldest) {
          return size() > MOST;
        }
      };

  /// None yet.
  public ResamplingKernels() {}

  /// The axis for this; see [ResamplingKernel#ResamplingKernel(Span, int, double, int)].
  public ResamplingKernel get(Span span, int step, double density, int samples) {
    Key key = new Key(span, step, density, samples);
    ResamplingKernel known = recent.get(key);
    if (known != null) {
      return known;
    }
    ResamplingKernel axis = new ResamplingKernel(span, step, density, samples);
    if (axis.weights().length <= MAX_WEIGHTS) {
      recent.put(key, axis);
    }
    return axis;
  }

  private record Key(Span span, int step, double density, int samples) {}
}
