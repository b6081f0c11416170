package dev.miniature.server;

/// How many requests are worked on at the same time, and how many more may wait.
///
/// @param slots how many are rendered
/// @param maxUnderWay how many are fetched or rendered
/// @param maxWaiting how many wait for their turn
/// @param maxWaitingOfClient how many of those may be one client's
record QueueLimits(int slots, int maxUnderWay, int maxWaiting, int maxWaitingOfClient) {
  /// While one renders, the originals of four more are fetched or already there.
  private static final int UNDER_WAY_PER_SLOT = 5;

  /// For so many renders at a time.
  static QueueLimits of(int slots, int maxWaiting, int maxWaitingOfClient) {
    return new QueueLimits(slots, slots * UNDER_WAY_PER_SLOT, maxWaiting, maxWaitingOfClient);
  }
}
