package dev.miniature.image.render;

import dev.miniature.image.Dimensions;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.pipeline.Raster;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The file of a watermark, in any format that is read, and its pixels in the sizes that were last
/// needed. Whoever renders keeps it from picture to picture. Any number of threads may use it.
public final class Mark {
  /// Sizes that are kept: those of a few styles and densities.
  private static final int MAX_SIZES = 8;

  /// Bytes of pixels that are kept at most: a watermark as large as a thumbnail of a megapixel.
  private static final int MAX_KEPT = 4 << 20;

  private final OriginalBytes file;
  private final Map<Dimensions, Raster> sizes = new LinkedHashMap<>(MAX_SIZES, 0.75f, true);

  private Mark(OriginalBytes file) {
    this.file = file;
  }

  /// The one in a file, which has not been looked at yet.
  public static Mark of(OriginalBytes file) {
    return new Mark(file);
  }

  OriginalBytes file() {
    return file;
  }

  /// Its pixels in this size, if they are still here.
  synchronized Optional<Raster> in(Dimensions size) {
    return Optional.ofNullable(sizes.get(size));
  }

  /// Keeps them, and forgets those that have not been needed for the longest time.
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
