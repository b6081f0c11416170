package dev.miniature.cost;

/// The requests of a month that the cache could not answer.
///
/// @param count how many
/// @param milliseconds the mean duration of one, the wait for S3 included
/// @param kilobytes the mean size of a thumbnail; 1,000 bytes each
public record Misses(double count, double milliseconds, double kilobytes) {
  /// @throws IllegalArgumentException if a number is not positive
  public Misses {
    if (!(count > 0 && milliseconds > 0 && kilobytes > 0)) {
      throw new IllegalArgumentException("The numbers of a bill must be positive.");
    }
  }

  /// Returns the same requests, in another number.
  Misses times(double number) {
    return new Misses(number, milliseconds, kilobytes);
  }
}
