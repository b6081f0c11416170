package dev.miniature.image.render;

import dev.miniature.image.Dimensions;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.pipeline.Raster;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The file of a watermark, in any format that is read, and its pixels in recently used sizes.
/// Callers of the renderer reuse it for many pictures. It is thread-safe.
public final class WatermarkImage {
  /// The maximum number of cached sizes, those of a few styles and densities.
  private static final int MAX_SIZES = 8;

  /// The maximum bytes of cached pixels: a watermark of a megapixel.
  private static final int MAX_KEPT = 4 << 20;

  private final OriginalBytes file;
  private final Map<Dimensions, Raster> sizes = new LinkedHashMap<>(MAX_SIZES, 0.75f, true);

  private WatermarkImage(OriginalBytes file) {
    this.file = file;
  }

  /// Wraps a file without reading it yet.
  public static WatermarkImage of(OriginalBytes file) {
    return new WatermarkImage(file);
  }

  OriginalBytes file() {
    return file;
  }

  /// Returns its pixels in this size, if they are cached.
  synchronized Optional<Raster> in(Dimensions size) {
    return Optional.ofNullable(sizes.get(size));
  }

  /// Caches pixels, and removes the least recently used ones.
  synchronized void keep(Raster pixels) {
    sizes.put(pixels.size(), pixels);
    while (sizes.size() > MAX_SIZES || (kept() > MAX_KEPT && !sizes.isEmpty())) {
      sizes.remove(sizes.keySet().iterator().next());
    }
  }

  private int kept() {
    return sizes.values().stream().mapToInt(raster -> raster.samples().length).sum();
  }
}
