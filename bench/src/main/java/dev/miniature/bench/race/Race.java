package dev.miniature.bench.race;

import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.report.Check;
import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Headline;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Progress;
import dev.miniature.bench.run.Section;
import dev.miniature.image.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One comparison: every engine in a separate process, warmed up, then in turns, in a different
/// order each round.
public final class Race implements Part {
  private final Comparison comparison;
  private final Home home;
  private final Effort effort;

  /// Creates a race for this comparison.
  public Race(Comparison comparison, Home home, Effort effort) {
    this.comparison = comparison;
    this.home = home;
    this.effort = effort;
  }

  @Override
  public String name() {
    return comparison.name();
  }

  @Override
  public String title() {
    return comparison.title();
  }

  @Override
  public Section measure() throws IOException {
    Files.createDirectories(home.results());
    Job job = comparison.job(home.pictures());
    List<Runner> runners = new ArrayList<>();
    try {
      for (Contestant contestant : Contestant.installed()) {
        if (!comparison.isFor(contestant)) {
          continue;
        }
        EngineProcess process = contestant.start(home.bench());
        runners.add(new Runner(contestant, process, thumbnail(contestant)));
      }
      compete(runners, job);
      return judge(runners, job);
    } finally {
      runners.forEach(Runner::close);
    }
  }

  private void compete(List<Runner> runners, Job job) throws IOException {
    for (Runner runner : List.copyOf(runners)) {
      runner.warm(job, effort);
    }
    for (int round = 0; round < effort.rounds(); round++) {
      for (Runner runner : runners) {
        runner.takeTurn();
      }
      Collections.rotate(runners, 1);
    }
  }

  private Section judge(List<Runner> runners, Job job) throws IOException {
    Map<Contestant, Score> scores = new EnumMap<>(Contestant.class);
    Optional<Judge.Ceiling> ceiling = Optional.empty();
    try (EngineProcess decoder = Contestant.SHARP.start(home.bench())) {
      Judge judge = new Judge(decoder, home.results().resolve("pixels.raw"), job.original());
      for (Runner runner : runners) {
        if (runner.isInTheRace()) {
          scores.put(runner.contestant(), runner.score(judge));
        }
      }
      if (job.format() == ImageFormat.JPEG && job.quality().isPresent() && !scores.isEmpty()) {
        Path any = thumbnail(scores.keySet().iterator().next());
        ceiling = Optional.of(judge.ceiling(any, job.quality().getAsInt()));
      }
    } catch (EngineException unreadable) {
      Progress.say("  No thumbnail could be judged: " + unreadable.getMessage());
    }
    return new Section(ScoreTable.of(scores, ceiling), checks(scores), headline(scores));
  }

  private Path thumbnail(Contestant by) {
    return home.results().resolve(comparison.fileName(by.name()));
  }

  private List<Check> checks(Map<Contestant, Score> scores) {
    Score ours = scores.get(Contestant.MINIATURE);
    Score theirs = scores.get(Contestant.SHARP);
    return ours == null || theirs == null ? List.of() : comparison.bar().checks(ours, theirs);
  }

  private Optional<Headline> headline(Map<Contestant, Score> scores) {
    Score ours = scores.get(Contestant.MINIATURE);
    Score theirs = scores.get(Contestant.SHARP);
    return ours == null || theirs == null
        ? Optional.empty()
        : Optional.of(new Headline(title(), ours.cpu(), theirs.cpu(), ours.cpuBeside(theirs)));
  }
}
