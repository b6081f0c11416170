package dev.miniature.delivery;

import dev.miniature.image.Bounds;
import dev.miniature.image.Deadline;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.Trace;
import dev.miniature.image.render.Renderer;
import java.time.Duration;

/// The limits for one request. Each is checked before the work that it limits, on the fact that is
/// cheapest to obtain.
///
/// @param maxOriginalBytes the maximum size of an original, which is held in memory as a whole
/// @param maxPixels the maximum number of pixels of an original, over all decoded frames
/// @param maxDecodeMemory bytes that all renders of a process may hold at the same time, including
///   native memory; a picture that needs more alone is refused
/// @param maxFrames the number of frames above which only the first frame of an animation is used
/// @param maxReplyBytes the maximum size of a thumbnail; a larger one is encoded at a lower quality
/// @param storeTimeout the maximum time for one operation of the store, including all attempts
/// @param reserve the time that is kept for sending the finished thumbnail
public record Limits(
    long maxOriginalBytes,
    long maxPixels,
    long maxDecodeMemory,
    int maxFrames,
    int maxReplyBytes,
    Duration storeTimeout,
    Duration reserve) {

  /// Returns the default limits.
  public static Limits defaults(Renderer renderer) {
    return new Limits(
        64_000_000,
        renderer.defaultPixelLimit(),
        MemoryBudget.shareOfThisMachine(),
        256,
        64_000_000,
        Duration.ofSeconds(10),
        Duration.ofMillis(500));
  }

  /// Returns the same limits with another maximum size of a reply.
  public Limits withMaxReplyBytes(int bytes) {
    return new Limits(
        maxOriginalBytes, maxPixels, maxDecodeMemory, maxFrames, bytes, storeTimeout, reserve);
  }

  /// Returns the memory for decoding on a machine or in a function with `total` bytes.
  public static long decodeMemoryOf(long total) {
    return MemoryBudget.shareOf(total);
  }

  /// Returns the bounds of a render for a request that has to be answered by `deadline`.
  ///
  /// @param memory the budget of the process, of [#maxDecodeMemory()]
  /// @param trace the trace of the request
  public Bounds bounds(MemoryBudget memory, Deadline deadline, Trace trace) {
    return new Bounds(maxPixels, maxFrames, maxReplyBytes, memory, deadline, trace);
  }
}
