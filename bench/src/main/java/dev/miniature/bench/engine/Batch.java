package dev.miniature.bench.engine;

/// What a number of equal jobs in a row took.
///
/// @param iterations how many
/// @param cpuMicros processor time of the engine's whole process, all threads, in microseconds
/// @param wallMicros time on the clock, in microseconds
/// @param bytes the size of one thumbnail
public record Batch(int iterations, long cpuMicros, long wallMicros, int bytes) {

  /// Processor time of one thumbnail, in milliseconds.
  public double cpu() {
    return cpuMicros / 1000.0 / iterations;
  }

  /// Time of one thumbnail on the clock, in milliseconds.
  public double wall() {
    return wallMicros / 1000.0 / iterations;
  }
}
