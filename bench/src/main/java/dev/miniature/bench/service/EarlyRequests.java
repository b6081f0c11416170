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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Measures the cost of a server from its start: the CPU time of its process per request, including
/// start, compilation and warm-up, compared with that of a warm sharp for the picture alone; and a
/// page of a hundred pictures that is requested right after the start.
public final class EarlyRequests implements Part {
  private static final double MAX_PEAK_MB = 200;
  private static final double MAX_PEAK_MB_OF_ALL_FORMATS = 300;
  private static final double MAX_FIRST_REPLY_MILLIS = 1_200;

  /// The most CPU time a request through each of these requests, beside a warm sharp's for the
  /// picture alone.
  private static final Map<Integer, Double> MAX_BESIDE_SHARP =
      new TreeMap<>(Map.of(1_000, 1.0, 2_000, 0.8));

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
    double formats;
    try (Store store = Store.start(home)) {
      EarlyServer.live(home, store);
      for (int start = 0; start < effort.rounds() / 3; start++) {
        lives.add(EarlyServer.live(home, store));
        answered.add((double) EarlyServer.pageOfPictures(home, store));
      }
      sharpAlone = sharp();
      formats = EarlyServer.peakOfAllFormats(home, store, effort.warmRequests() / 3);
    }
    return section(lives, answered, sharpAlone, formats);
  }

  /// Returns sharp's CPU time for the picture, and has it write the originals of other formats.
  private double sharp() throws IOException {
    Job job = Comparison.JPEG_2_TO_512.job(home.pictures());
    try (EngineProcess sharp = Contestant.SHARP.start(home.bench())) {
      Store.addFormats(home, sharp);
      sharp.run(job.times(LoadedServer.IN_A_TURN));
      return sharp.run(job.times(LoadedServer.IN_A_TURN)).cpu();
    } catch (EngineException unable) {
      throw new IOException(unable);
    }
  }

  private static Section section(
      List<EarlyServer.Life> lives, List<Double> answered, double sharp, double formats) {
    Table table = new Table("CPU ms a request from the start through request", "ms", "of sharp");
    List<Check> checks = new ArrayList<>();
    for (int number : EarlyServer.TOLD) {
      double cpu = median(lives, life -> life.cpuMillis(number) / number);
      table.row(String.valueOf(number), Numbers.millis(cpu), Numbers.ratio(cpu / sharp));
      if (MAX_BESIDE_SHARP.containsKey(number)) {
        String what = "CPU through " + Numbers.text(0, number);
        checks.add(Check.most(what, cpu / sharp, MAX_BESIDE_SHARP.get(number), 2));
      }
    }
    double first = median(lives, EarlyServer.Life::firstReplyMillis);
    double peak = median(lives, EarlyServer.Life::peakMegabytes);
    double fewest = answered.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    table.row("from the start to the first reply, ms", Numbers.text(0, first), "");
    table.row("peak resident MB through request 2,000", Numbers.text(0, peak), "");
    table.row(
        "peak resident MB with JPEG, PNG, WebP and AVIF, over the same connections",
        Numbers.text(0, formats),
        "");
    table.row(
        "of 100 different ones at once after a start, answered 200", Numbers.text(0, fewest), "");
    checks.add(Check.most("start to first reply, ms", first, MAX_FIRST_REPLY_MILLIS, 0));
    checks.add(Check.most("peak MB", peak, MAX_PEAK_MB, 0));
    checks.add(Check.most("peak MB, all formats", formats, MAX_PEAK_MB_OF_ALL_FORMATS, 0));
    checks.add(Check.least("of 100 at once, answered 200", fewest, 100, 0));
    return new Section(table.toString(), checks);
  }

  private static double median(
      List<EarlyServer.Life> lives, ToDoubleFunction<EarlyServer.Life> number) {
    return Medians.of(lives.stream().mapToDouble(number));
  }
}
