package dev.miniature.image;

/// What the caller of a renderer has room and time for.
///
/// @param maxPixels the most pixels to decode, over all frames
/// @param maxFrames an animation with more frames is answered by its first one
/// @param maxBytes the largest thumbnail that can be sent; a larger one is encoded again at a lower
///   quality before it is given up
/// @param memory where a render asks for memory before it takes it
/// @param deadline when it must be there
/// @param trace where a render writes down what it spends its time on
public record Bounds(
    long maxPixels,
    int maxFrames,
    int maxBytes,
    MemoryBudget memory,
    Deadline deadline,
    Trace trace) {
  /// Where nobody asks what the time is spent on.
  public Bounds(
      long maxPixels, int maxFrames, int maxBytes, MemoryBudget memory, Deadline deadline) {
    this(maxPixels, maxFrames, maxBytes, memory, deadline, new Trace());
  }

  /// With as much native memory as it takes, and half of the heap.
  public Bounds(long maxPixels, int maxFrames, int maxBytes, Deadline deadline) {
    this(maxPixels, maxFrames, maxBytes, MemoryBudget.of(Long.MAX_VALUE), deadline);
  }
}
