package dev.miniature.bench.race;

import dev.miniature.bench.engine.Batch;
import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.Finishing;
import dev.miniature.bench.engine.Job;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Compares the CPU time of a thumbnail with each step, and that of its facts, with a plain
/// thumbnail: in one process, in turns.
public final class StepCost implements Part {
  /// The maximum ratio of a thumbnail with a step to a plain one.
  private static final double MAX_STEP = 1.30;

  /// The maximum ratio of facts to a thumbnail: a page requests facts for every picture.
  private static final double MAX_FACTS = 0.40;

  /// The number of thumbnails before the measurement.
  private static final int WARM_UP = 200;

  private static final int PER_TURN = 30;

  private final Home home;
  private final Effort effort;

  /// Measures as many turns as `effort` has rounds.
  public StepCost(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
  }

  @Override
  public String name() {
    return "STEP_COST";
  }

  @Override
  public String title() {
    return "What a step adds to JPEG 2040×1356 → 512, and facts instead of 300 pixels of 2725×2225";
  }

  @Override
  public Section measure() throws IOException {
    Map<Finishing, Job> steps = new EnumMap<>(Finishing.class);
    Job plain = Comparison.JPEG_2_TO_512.job(home.pictures());
    for (Finishing finishing : Finishing.values()) {
      steps.put(finishing, plain.with(finishing));
    }
    Job thumbnail = Comparison.JPEG_6_ODD_TO_300.job(home.pictures());
    steps.put(Finishing.FACTS, thumbnail.with(Finishing.FACTS));
    try (EngineProcess process = Contestant.MINIATURE.start(home.bench())) {
      process.warmUp();
      List<Double> thumbnails = new ArrayList<>();
      Map<Finishing, List<Double>> times = turns(process, steps, thumbnail, thumbnails);
      return section(times, median(thumbnails));
    } catch (EngineException unable) {
      throw new IOException(unable);
    }
  }

  private Map<Finishing, List<Double>> turns(
      EngineProcess process, Map<Finishing, Job> steps, Job thumbnail, List<Double> thumbnails)
      throws IOException, EngineException {
    Map<Finishing, List<Double>> times = new EnumMap<>(Finishing.class);
    process.run(thumbnail.times(WARM_UP));
    for (Job job : steps.values()) {
      process.run(job.times(WARM_UP));
    }
    for (int round = 0; round < effort.rounds(); round++) {
      thumbnails.add(cpu(process, thumbnail));
      for (Map.Entry<Finishing, Job> step : steps.entrySet()) {
        times
            .computeIfAbsent(step.getKey(), _ -> new ArrayList<>())
            .add(cpu(process, step.getValue()));
      }
    }
    return times;
  }

  private static double cpu(EngineProcess process, Job job) throws IOException, EngineException {
    Batch batch = process.run(job.times(PER_TURN));
    return batch.cpu();
  }

  private static Section section(Map<Finishing, List<Double>> times, double thumbnail) {
    double plain = median(times.getOrDefault(Finishing.PLAIN, List.of()));
    Table table = new Table("step", "CPU ms", "of the same without");
    List<Check> checks = new ArrayList<>();
    times.forEach((finishing, turns) -> {
      double cpu = median(turns);
      double share = cpu / (finishing == Finishing.FACTS ? thumbnail : plain);
      table.row(finishing.word(), Numbers.text(2, cpu), Numbers.text(2, share));
      switch (finishing) {
        case BLUR, SHARPEN, CORNERS, WATERMARK, TEXT, GREY ->
            checks.add(Check.most(finishing.word(), share, MAX_STEP, 2));
        case FACTS -> checks.add(Check.most(finishing.word(), share, MAX_FACTS, 2));
        case PLAIN, SMALL -> {}
      }
    });
    table.row("the thumbnail of the facts", Numbers.text(2, thumbnail), "");
    return new Section(table.toString(), checks);
  }

  private static double median(List<Double> times) {
    return Medians.of(times.stream().mapToDouble(Double::doubleValue));
  }
}
