package dev.miniature.server.page;

import dev.miniature.delivery.Limits;
import dev.miniature.delivery.Originals;
import dev.miniature.image.render.Renderer;
import software.amazon.awssdk.services.s3.S3Client;

/// What the page works with.
///
/// @param live the styles
/// @param trial renders with unsaved styles
/// @param inventory lists the originals
/// @param store reads originals
/// @param s3 writes originals into `bucket`
/// @param renderer tells which formats are read
/// @param limits the limits of all requests
public record PageParts(
    LiveStyles live,
    Trial trial,
    Inventory inventory,
    Originals store,
    S3Client s3,
    String bucket,
    Renderer renderer,
    Limits limits) {

  StylesApi styles() {
    return new StylesApi(live, trial);
  }

  OriginalsApi originals() {
    long maxBytes = limits.maxOriginalBytes();
    return new OriginalsApi(
        new OriginalsIndex(inventory, renderer.reads(), maxBytes),
        new OriginalsWriter(s3, bucket, maxBytes),
        new OriginalsReader(store, renderer, maxBytes));
  }
}
