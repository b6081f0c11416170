package dev.miniature.bench;

import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs all that is wanted, and writes `docs/performance.md`.
final class Report {
  private final Home home;
  private final Options options;
  private final List<Contestant> contestants =
      Stream.of(Contestant.values()).filter(Contestant::isInstalled).toList();

  Report(Home home, Options options) {
    this.home = home;
    this.options = options;
  }

  void write() throws IOException, InterruptedException {
    List<String> parts = new ArrayList<>();
    parts.add(Preface.of(versions(), Machine.describe(), LocalDate.now(ZoneOffset.UTC)));
    comparisons(parts);
    Files.createDirectories(options.report().toAbsolutePath().getParent());
    Files.writeString(options.report(), String.join("\n", parts));
    Progress.say("Written: " + options.report());
  }

  private void comparisons(List<String> parts) throws IOException {
    Files.createDirectories(home.results());
    try (EngineProcess decoder = Contestant.SHARP.start(home.bench())) {
      Judge judge = new Judge(decoder, home.results().resolve("pixels.raw"));
      Race race = new Race(home, options.effort(), judge);
      for (Comparison comparison : Comparison.values()) {
        if (options.wants(comparison.name())) {
          Progress.say(comparison.title());
          Map<Contestant, Score> scores = race.run(comparison, contestants);
          String part = ComparisonReport.of(comparison, scores);
          Progress.say(part);
          parts.add(part);
        }
      }
    }
  }

  private List<String> versions() throws IOException {
    List<String> versions = new ArrayList<>();
    for (Contestant contestant : contestants) {
      try (EngineProcess process = contestant.start(home.bench())) {
        versions.add(contestant.title() + ": " + process.version());
      } catch (EngineException unable) {
        throw new IOException(contestant.title() + " tells no version", unable);
      }
    }
    return versions;
  }
}
