package dev.miniature.image;

/// The estimated peak memory of a render in bytes, without the original itself.
///
/// @param heap bytes of the Java heap
/// @param offHeap bytes of native memory
public record MemoryEstimate(long heap, long offHeap) {
  /// Returns the sum of both.
  public long bytes() {
    return heap + offHeap;
  }

  /// Returns the memory for this and `other` at the same time.
  public MemoryEstimate plus(MemoryEstimate other) {
    return new MemoryEstimate(heap + other.heap, offHeap + other.offHeap);
  }
}
