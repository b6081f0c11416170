package dev.miniature.bench.race;

import dev.miniature.bench.engine.Batch;
import dev.miniature.bench.quality.Quality;
import dev.miniature.bench.report.Medians;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The result of an engine in one comparison.
///
/// @param turns the measurements, one per round, in order
/// @param quality the quality of its thumbnail
/// @param peak the peak memory of its process in KiB, if known
record Score(List<Batch> turns, Quality quality, OptionalLong peak) {

  /// Returns the CPU time of a thumbnail in milliseconds: the median of the rounds.
  double cpu() {
    return median(Batch::cpu);
  }

  /// Returns the elapsed time of a thumbnail in milliseconds: the median of the rounds.
  double wall() {
    return median(Batch::wall);
  }

  /// Returns the ratio of its CPU time to another's: the median of the rounds' ratios, because a
  /// disturbance in a round affects both.
  double cpuBeside(Score other) {
    return beside(other, Batch::cpu);
  }

  /// Returns the ratio of its elapsed time to another's.
  double wallBeside(Score other) {
    return beside(other, Batch::wall);
  }

  /// Returns the size of a thumbnail.
  int bytes() {
    return turns.getFirst().bytes();
  }

  private double beside(Score other, ToDoubleFunction<Batch> value) {
    int rounds = Math.min(turns.size(), other.turns.size());
    return Medians.of(
        IntStream.range(0, rounds)
            .mapToDouble(round ->
                value.applyAsDouble(turns.get(round))
                    / value.applyAsDouble(other.turns.get(round))));
  }

  private double median(ToDoubleFunction<Batch> value) {
    return Medians.of(turns.stream().mapToDouble(value));
  }
}
