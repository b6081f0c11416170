package dev.miniature.jpeg.planes;

import java.util.LinkedHashMap;
import java.util.Map;

/// Caches the kernels of recent pictures: both chroma planes of a picture share one, and most
/// pictures of a site have a few sizes.
public final class ResamplingKernels {
  private static final int MOST = 16;

  /// The maximum number of weights of a cached kernel. A kernel from 24 MP to 720 has a tenth of
  /// it; only very long and thin pictures have more.
  private static final int MAX_WEIGHTS = 100_000;

  private final Map<Key, ResamplingKernel> recent =
      new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ResamplingKernel> eldest) {
          return size() > MOST;
        }
      };

  /// Creates an empty cache.
  public ResamplingKernels() {}

  /// Returns the kernel for these arguments; see [ResamplingKernel#ResamplingKernel(Span, int,
  /// double, int)].
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
