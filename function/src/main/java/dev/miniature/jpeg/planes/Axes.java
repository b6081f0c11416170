package dev.miniature.jpeg.planes;

import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers the axes of the last pictures: both colours of a picture have the same ones, and most
/// pictures of a site come in a few sizes.
public final class Axes {
  private static final int MOST = 16;

  private final Map<Key, Axis> recent =
      new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Axis> eldest) {
          return size() > MOST;
        }
      };

  /// None yet.
  public Axes() {}

  /// The axis for this; see [Axis#Axis(Span, int, double, int)].
  public Axis get(Span span, int step, double density, int samples) {
    return recent.computeIfAbsent(
        new Key(span, step, density, samples),
        key -> new Axis(key.span(), key.step(), key.density(), key.samples()));
  }

  private record Key(Span span, int step, double density, int samples) {}
}
