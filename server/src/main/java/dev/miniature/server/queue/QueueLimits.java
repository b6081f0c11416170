package dev.miniature.server.queue;

/// The limits of concurrent and waiting requests.
///
/// @param slots the number of concurrent renders
/// @param maxUnderWay the number of concurrent fetches and renders
/// @param maxWaiting the number of waiting requests
/// @param maxWaitingOfClient the number of waiting requests from one client
public record QueueLimits(int slots, int maxUnderWay, int maxWaiting, int maxWaitingOfClient) {
  /// For each render, the originals of four more requests are being fetched or already there.
  private static final int UNDER_WAY_PER_SLOT = 5;

  /// Creates limits for this number of concurrent renders.
  public static QueueLimits of(int slots, int maxWaiting, int maxWaitingOfClient) {
    return new QueueLimits(slots, slots * UNDER_WAY_PER_SLOT, maxWaiting, maxWaitingOfClient);
  }
}
