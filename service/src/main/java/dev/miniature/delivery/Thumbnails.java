package dev.miniature.delivery;

import dev.miniature.image.Deadline;

/// Answers requests for thumbnails. Every external failure becomes an [Outcome], never an
/// exception.
public interface Thumbnails {

  /// Returns information about a thumbnail without making it, with one request to the store.
  Delivery describe(ThumbnailRequest request, Deadline deadline);

  /// Returns the thumbnail.
  Delivery deliver(ThumbnailRequest request, Deadline deadline);
}
