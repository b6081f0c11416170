package dev.miniature.bench.race;

import dev.miniature.bench.engine.Batch;
import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An engine in a race; it drops out as soon as it fails.
final class Runner implements AutoCloseable {
  private final Contestant contestant;
  private final EngineProcess process;
  private final Path thumbnail;
  private final List<Batch> turns = new ArrayList<>();
  private Optional<Job> turn = Optional.empty();

  /// @param thumbnail the file for its result
  Runner(Contestant contestant, EngineProcess process, Path thumbnail) {
    this.contestant = contestant;
    this.process = process;
    this.thumbnail = thumbnail;
  }

  Contestant contestant() {
    return contestant;
  }

  /// Runs it until it is warm, and determines the number of thumbnails per turn.
  void warm(Job job, Effort effort) throws IOException {
    try {
      process.warmUp();
      long end = System.nanoTime() + contestant.warmUp(effort.warmUp()).toNanos();
      Batch batch = process.run(job.into(thumbnail));
      while (System.nanoTime() < end) {
        batch = process.run(job.times(fitting(batch.wall(), effort.turn().dividedBy(2))));
      }
      turn = Optional.of(job.times(fitting(batch.wall(), effort.turn())));
    } catch (EngineException unable) {
      Progress.say("  without " + contestant.title() + ": " + unable.getMessage());
    }
  }

  void takeTurn() throws IOException {
    if (turn.isPresent()) {
      try {
        turns.add(process.run(turn.get()));
      } catch (EngineException unable) {
        Progress.say("  without " + contestant.title() + ": " + unable.getMessage());
        turn = Optional.empty();
      }
    }
  }

  boolean isInTheRace() {
    return turn.isPresent();
  }

  Score score(Judge judge) throws IOException, EngineException {
    OptionalLong peak =
        contestant.worksInItsProcess() ? process.memory().peak() : OptionalLong.empty();
    return new Score(turns, judge.quality(thumbnail), peak);
  }

  @Override
  public void close() {
    process.close();
  }

  /// Returns how many thumbnails of `wall` milliseconds fit into `time`, at least one.
  private static int fitting(double wall, Duration time) {
    return Math.clamp(Math.round(time.toNanos() / 1e6 / wall), 1, 1_000);
  }
}
