package dev.miniature.bench.race;

import dev.miniature.bench.engine.Batch;
import dev.miniature.bench.quality.Quality;
import dev.miniature.bench.report.Medians;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// How an engine did in one comparison.
///
/// @param turns what it measured, one a round, in the order of the rounds
/// @param quality how good its thumbnail is
/// @param peak the most memory that its process had, in KiB, where that is known
record Score(List<Batch> turns, Quality quality, OptionalLong peak) {

  /// Processor time of a thumbnail in milliseconds: the median of the rounds.
  double cpu() {
    return median(Batch::cpu);
  }

  /// Time of a thumbnail on the clock in milliseconds: the median of the rounds.
  double wall() {
    return median(Batch::wall);
  }

  /// How many times as much processor time it took as another: the median of the rounds' ratios, so
  /// that what disturbs a round disturbs both.
  double cpuBeside(Score other) {
    return beside(other, Batch::cpu);
  }

  /// The same of time on the clock.
  double wallBeside(Score other) {
    return beside(other, Batch::wall);
  }

  /// The size of a thumbnail.
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
