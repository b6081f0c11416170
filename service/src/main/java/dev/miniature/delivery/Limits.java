package dev.miniature.delivery;

import dev.miniature.image.Bounds;
import dev.miniature.image.Deadline;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.Trace;
import dev.miniature.image.render.Renderer;
import java.time.Duration;

/// How much one request may take of everything. Each is checked on the cheapest fact that can break
/// it, before the work that it bounds.
///
/// @param maxOriginalBytes the longest original that is read; it lies in memory as a whole
/// @param maxPixels the most pixels of an original, over all frames that are decoded
/// @param maxDecodeMemory bytes that all renders of a process may hold at the same time, native
///   memory included; a picture that alone needs more is refused
/// @param maxFrames an animation with more is answered by its first frame
/// @param maxReplyBytes the largest thumbnail; one that is larger is written at a lower quality
/// @param storeTimeout how long the store may take for one answer, all tries together
/// @param reserve what must be left of the time when the thumbnail is done, to send it
public record Limits(
    long maxOriginalBytes,
    long maxPixels,
    long maxDecodeMemory,
    int maxFrames,
    int maxReplyBytes,
    Duration storeTimeout,
    Duration reserve) {

  /// The limits where nothing is configured.
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

  /// The same where a reply has room for so many bytes only.
  public Limits withMaxReplyBytes(int bytes) {
    return new Limits(
        maxOriginalBytes, maxPixels, maxDecodeMemory, maxFrames, bytes, storeTimeout, reserve);
  }

  /// What decoding may take of a machine or a function that has `total` bytes.
  public static long decodeMemoryOf(long total) {
    return MemoryBudget.shareOf(total);
  }

  /// What a renderer may take for a request that has to be answered by `deadline`.
  ///
  /// @param memory the one of the process, of [#maxDecodeMemory()]
  /// @param trace of the request
  public Bounds bounds(MemoryBudget memory, Deadline deadline, Trace trace) {
    return new Bounds(maxPixels, maxFrames, maxReplyBytes, memory, deadline, trace);
  }
}
