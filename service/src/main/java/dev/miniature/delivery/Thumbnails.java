package dev.miniature.delivery;

import dev.miniature.image.Deadline;

/// Answers requests for thumbnails. Whatever goes wrong outside is an [Outcome], never an
/// exception.
public interface Thumbnails {

  /// What can be told of a thumbnail without making it, for the price of one question to the store.
  Delivery describe(ThumbnailRequest request, Deadline deadline);

  /// The thumbnail.
  Delivery deliver(ThumbnailRequest request, Deadline deadline);
}
