package dev.miniature.bench.engine;

/// The measurement of a number of equal jobs in a row.
///
/// @param iterations the number of jobs
/// @param cpuMicros the CPU time of the engine's whole process, all threads, in microseconds
/// @param wallMicros elapsed time in microseconds
/// @param bytes the size of one thumbnail
public record Batch(int iterations, long cpuMicros, long wallMicros, int bytes) {

  /// Returns the CPU time of one thumbnail in milliseconds.
  public double cpu() {
    return cpuMicros / 1000.0 / iterations;
  }

  /// Returns the elapsed time of one thumbnail in milliseconds.
  public double wall() {
    return wallMicros / 1000.0 / iterations;
  }
}
