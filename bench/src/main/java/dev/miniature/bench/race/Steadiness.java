package dev.miniature.bench.race;

import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Section;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Makes thousands of thumbnails in one process, and checks whether its memory stays constant.
///
/// The heap has a fixed size and is touched beforehand, so only native memory can grow, which
/// contains libvips's pixels.
public final class Steadiness implements Part {
  private static final List<String> FIXED_HEAP =
      List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch");
  private static final int STEPS = 10;
  private static final double MAX_GROWTH = 1.10;

  private final Home home;
  private final Effort effort;

  /// Makes as many thumbnails as `effort` specifies.
  public Steadiness(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
  }

  @Override
  public String name() {
    return "STEADY";
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT, "Resident memory over %,d thumbnails in one process", effort.renders());
  }

  @Override
  public Section measure() throws IOException {
    Table table = new Table("thumbnails", "resident MB");
    OptionalLong first = OptionalLong.empty();
    OptionalLong last = OptionalLong.empty();
    try (EngineProcess process = Contestant.MINIATURE.start(home.bench(), FIXED_HEAP)) {
      for (int step = 1; step <= STEPS; step++) {
        render(process, effort.renders() / STEPS);
        last = process.memory().now();
        first = first.isPresent() ? first : last;
        int made = step * (effort.renders() / STEPS);
        table.row(Numbers.text(0, made), Numbers.megabytes(last));
      }
    } catch (EngineException unable) {
      throw new IOException(unable);
    }
    if (first.isEmpty() || last.isEmpty()) {
      return new Section(table.toString(), List.of());
    }
    double growth = (double) last.getAsLong() / first.getAsLong();
    return new Section(
        table.toString(), List.of(Check.most("end / first tenth", growth, MAX_GROWTH, 2)));
  }

  /// Renders mostly JPEGs, and some of every other kind.
  private void render(EngineProcess process, int number) throws IOException, EngineException {
    int others = number / 50;
    run(process, Comparison.ALPHA_TO_PNG, others);
    run(process, Comparison.ALPHA_TO_WEBP, others);
    run(process, Comparison.JPEG_TO_AVIF, others);
    run(process, Comparison.JPEG_2_TO_512, number - 3 * others);
  }

  private void run(EngineProcess process, Comparison comparison, int times)
      throws IOException, EngineException {
    Job job = comparison.job(home.pictures());
    process.run(job.times(times));
  }
}
