package dev.miniature.image;

/// The limits that the caller of a renderer sets.
///
/// @param maxPixels the maximum number of pixels to decode, over all frames
/// @param maxFrames the number of frames above which only the first frame of an animation is used
/// @param maxBytes the maximum size of the thumbnail; a larger one is encoded again at a lower
///   quality before it is refused
/// @param memory the budget from which a render reserves memory
/// @param deadline when the thumbnail must be ready
/// @param trace records the time of each stage
public record Bounds(
    long maxPixels,
    int maxFrames,
    int maxBytes,
    MemoryBudget memory,
    Deadline deadline,
    Trace trace) {
  /// Creates bounds without a trace of the caller's.
  public Bounds(
      long maxPixels, int maxFrames, int maxBytes, MemoryBudget memory, Deadline deadline) {
    this(maxPixels, maxFrames, maxBytes, memory, deadline, new Trace());
  }

  /// Creates bounds with unlimited native memory and half of the heap.
  public Bounds(long maxPixels, int maxFrames, int maxBytes, Deadline deadline) {
    this(maxPixels, maxFrames, maxBytes, MemoryBudget.of(Long.MAX_VALUE), deadline);
  }
}
