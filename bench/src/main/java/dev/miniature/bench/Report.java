package dev.miniature.bench;

import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.race.BigPicture;
import dev.miniature.bench.race.Comparison;
import dev.miniature.bench.race.CoreMemory;
import dev.miniature.bench.race.Race;
import dev.miniature.bench.race.Steadiness;
import dev.miniature.bench.race.StepCost;
import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Progress;
import dev.miniature.bench.run.Section;
import dev.miniature.bench.service.DistantOriginals;
import dev.miniature.bench.service.EarlyRequests;
import dev.miniature.bench.service.FirstRequests;
import dev.miniature.bench.service.LambdaRequests;
import dev.miniature.bench.service.Overload;
import dev.miniature.bench.service.RestoredRequests;
import dev.miniature.bench.service.ServerLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Runs all selected parts, and writes `docs/performance.md`.
final class Report {
  private final Home home;
  private final Options options;

  Report(Home home, Options options) {
    this.home = home;
    this.options = options;
  }

  void write() throws IOException, InterruptedException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String machine = Machine.describe();
    List<String> versions = versions();
    StringBuilder sections = new StringBuilder();
    Table headlines =
        new Table("one thumbnail", "Miniature, CPU ms", "sharp, CPU ms", "Miniature / sharp");
    Table summary = new Table("", "promised: **measured**");
    for (Part part : parts()) {
      if (options.wants(part.name())) {
        Progress.say("\n" + part.title());
        Section section = part.measure();
        String checks =
            section.checks().stream().map(Check::cell).collect(Collectors.joining(" · "));
        Progress.say(section.text() + "\n" + checks);
        sections.append("\n### ").append(part.title()).append("\n\n").append(section.text());
        section
            .headline()
            .ifPresent(line ->
                headlines.row(
                    line.what(),
                    Numbers.millis(line.ours()),
                    Numbers.millis(line.sharps()),
                    Numbers.ratio(line.ratio())));
        if (!checks.isEmpty()) {
          summary.row(part.title(), checks);
        }
      }
    }
    String preface =
        Preface.of(
            today + ", " + Commit.describe(home.root()),
            machine,
            versions,
            headlines,
            byHand("servers.md"),
            summary,
            byHand("notes.md"));
    Files.createDirectories(options.report().toAbsolutePath().getParent());
    Files.writeString(options.report(), preface + sections);
    Progress.say("Written: " + options.report());
  }

  private String byHand(String page) throws IOException {
    return Files.readString(home.bench().resolve(page));
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      parts.add(new Race(comparison, home, options.effort()));
    }
    parts.add(new StepCost(home, options.effort()));
    parts.add(new BigPicture(home));
    parts.add(new CoreMemory(home));
    parts.add(new Steadiness(home, options.effort()));
    parts.add(new ServerLoad(home, options.effort()));
    parts.add(new LambdaRequests(home, options.effort()));
    parts.add(new FirstRequests(home, options.effort()));
    parts.add(new RestoredRequests(home, options.effort()));
    parts.add(new EarlyRequests(home, options.effort()));
    parts.add(new Overload(home, options.effort()));
    parts.add(new DistantOriginals(home, options.effort()));
    return parts;
  }

  private List<String> versions() throws IOException {
    List<String> versions = new ArrayList<>();
    for (Contestant contestant : Contestant.installed()) {
      try (EngineProcess process = contestant.start(home.bench())) {
        versions.add(contestant.title() + ": " + process.version());
      } catch (EngineException unable) {
        throw new IOException(contestant.title() + " reports no version", unable);
      }
    }
    return versions;
  }
}
