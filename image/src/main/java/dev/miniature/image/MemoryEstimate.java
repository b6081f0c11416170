package dev.miniature.image;

/// What a render takes at its peak, in bytes, beside the original itself.
///
/// @param heap of Java's own memory
/// @param offHeap of native libraries
public record MemoryEstimate(long heap, long offHeap) {
  /// Both together.
  public long bytes() {
    return heap + offHeap;
  }

  /// This and `other` at the same time.
  public MemoryEstimate plus(MemoryEstimate other) {
    return new MemoryEstimate(heap + other.heap, offHeap + other.offHeap);
  }
}
