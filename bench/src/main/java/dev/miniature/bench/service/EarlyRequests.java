package dev.miniature.bench.service;

import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.race.Comparison;
import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Medians;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measures the cost of a server from its start: the CPU time of its process per request, including
/// start, compilation and warm-up, compared with that of a warm sharp for the picture alone; and a
/// page of a hundred pictures that is requested right after the start.
public final class EarlyRequests implements Part {
  private static final double MAX_PEAK_MB = 250;
  private static final double MAX_FIRST_REPLY_MILLIS = 2_500;

  private final Home home;
  private final Effort effort;

  /// Uses the build under `home`.
  public EarlyRequests(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
  }

  @Override
  public String name() {
    return "EARLY";
  }

  @Override
  public String title() {
    return "The server from its start, JPEG 2040×1356 → JPEG 512, four connections";
  }

  @Override
  public Section measure() throws IOException, InterruptedException {
    List<EarlyServer.Life> lives = new ArrayList<>();
    List<Double> answered = new ArrayList<>();
    double sharpAlone;
    try (Store store = Store.start(home)) {
      EarlyServer.live(home, store);
      for (int start = 0; start < effort.rounds() / 3; start++) {
        lives.add(EarlyServer.live(home, store));
        answered.add((double) EarlyServer.pageOfPictures(home, store));
      }
      sharpAlone = sharp();
    }
    return section(lives, answered, sharpAlone);
  }

  private double sharp() throws IOException {
    Job job = Comparison.JPEG_2_TO_512.job(home.pictures());
    try (EngineProcess sharp = Contestant.SHARP.start(home.bench())) {
      sharp.run(job.times(LoadedServer.IN_A_TURN));
      return sharp.run(job.times(LoadedServer.IN_A_TURN)).cpu();
    } catch (EngineException unable) {
      throw new IOException(unable);
    }
  }

  private static Section section(
      List<EarlyServer.Life> lives, List<Double> answered, double sharp) {
    Table table = new Table("CPU ms a request from the start through request", "ms", "of sharp");
    for (int number : EarlyServer.TOLD) {
      double cpu = median(lives, life -> life.cpuMillis(number) / number);
      table.row(String.valueOf(number), Numbers.millis(cpu), Numbers.ratio(cpu / sharp));
    }
    double first = median(lives, EarlyServer.Life::firstReplyMillis);
    double peak = median(lives, EarlyServer.Life::peakMegabytes);
    double fewest = answered.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    table.row("from the start to the first reply, ms", Numbers.text(0, first), "");
    table.row("peak resident MB through request 2,000", Numbers.text(0, peak), "");
    table.row(
        "of 100 different ones at once after a start, answered 200", Numbers.text(0, fewest), "");
    return new Section(
        table.toString(),
        List.of(
            Check.most("start to first reply, ms", first, MAX_FIRST_REPLY_MILLIS, 0),
            Check.most("peak MB", peak, MAX_PEAK_MB, 0),
            Check.least("of 100 at once, answered 200", fewest, 100, 0)));
  }

  private static double median(
      List<EarlyServer.Life> lives, ToDoubleFunction<EarlyServer.Life> number) {
    return Medians.of(lives.stream().mapToDouble(number));
  }
}
