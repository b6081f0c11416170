package dev.miniature.bench;

import dev.miniature.bench.engine.Batch;
import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.quality.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One comparison: every engine in a process of its own, warmed, then in turns, each round in
/// another order.
final class Race {
  private final Home home;
  private final Effort effort;
  private final Judge judge;

  Race(Home home, Effort effort, Judge judge) {
    this.home = home;
    this.effort = effort;
    this.judge = judge;
  }

  /// The scores of all that can do it.
  Map<Contestant, Score> run(Comparison comparison, List<Contestant> contestants)
      throws IOException {
    Job job = comparison.job(home.pictures());
    List<Runner> runners = new ArrayList<>();
    try {
      for (Contestant contestant : contestants) {
        Runner runner = new Runner(contestant, contestant.start(home.bench()));
        runners.add(runner);
        Path output = home.results().resolve(comparison.fileName(contestant.name()));
        Files.createDirectories(home.results());
        runner.warm(job, output);
      }
      for (int round = 0; round < effort.rounds(); round++) {
        for (Runner runner : runners) {
          runner.takeTurn();
        }
        Collections.rotate(runners, 1);
      }
      Map<Contestant, Score> scores = new EnumMap<>(Contestant.class);
      for (Runner runner : runners) {
        runner.score(job).ifPresent(score -> scores.put(runner.contestant, score));
      }
      return scores;
    } finally {
      runners.forEach(runner -> runner.process.close());
    }
  }

  /// One engine in the race; out of it as soon as it says that it cannot.
  private final class Runner {
    private final Contestant contestant;
    private final EngineProcess process;
    private final List<Batch> turns = new ArrayList<>();
    private Optional<Job> turn = Optional.empty();
    private Optional<Path> output = Optional.empty();

    Runner(Contestant contestant, EngineProcess process) {
      this.contestant = contestant;
      this.process = process;
    }

    /// Runs it until it is warm, and finds out how many thumbnails make a turn.
    void warm(Job job, Path file) throws IOException {
      long end = System.nanoTime() + effort.warmUp().toNanos();
      try {
        Batch batch = process.run(job.into(file));
        while (System.nanoTime() < end) {
          batch = process.run(job.times(fitting(batch.wall(), effort.turn().dividedBy(2))));
        }
        turn = Optional.of(job.times(fitting(batch.wall(), effort.turn())));
        output = Optional.of(file);
      } catch (EngineException unable) {
        Progress.say("  " + contestant.title() + ": " + unable.getMessage());
      }
    }

    void takeTurn() throws IOException {
      try {
        if (turn.isPresent()) {
          turns.add(process.run(turn.get()));
        }
      } catch (EngineException unable) {
        Progress.say("  " + contestant.title() + ": " + unable.getMessage());
        turn = Optional.empty();
      }
    }

    Optional<Score> score(Job job) throws IOException {
      if (turn.isEmpty() || output.isEmpty()) {
        return Optional.empty();
      }
      Optional<Quality> quality = Optional.empty();
      try {
        quality = Optional.of(judge.quality(output.get(), job.original()));
      } catch (EngineException unreadable) {
        Progress.say("  " + contestant.title() + ": " + unreadable.getMessage());
      }
      return Optional.of(new Score(turns, quality, process.memory().peak()));
    }
  }

  /// How many thumbnails of `wall` milliseconds fit into `time`; one at least.
  private static int fitting(double wall, Duration time) {
    return Math.clamp(Math.round(time.toNanos() / 1e6 / wall), 1, 1_000);
  }
}
