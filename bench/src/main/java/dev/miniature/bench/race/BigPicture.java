package dev.miniature.bench.race;

import dev.miniature.bench.engine.Batch;
import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.engine.Memory;
import dev.miniature.bench.pictures.Picture;
import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Section;
import dev.miniature.image.ImageFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Measures the memory for one picture of a hundred megapixels, in a process that has only warmed
/// itself up, as a server does at its start.
public final class BigPicture implements Part {
  private static final double MAX_MEGABYTES = 350;

  private final Home home;

  /// Uses the picture in `home`.
  public BigPicture(Home home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "BIG";
  }

  @Override
  public String title() {
    return Picture.JPEG_100.title() + " → JPEG 300, the first picture of a process";
  }

  @Override
  public Section measure() throws IOException {
    Job job =
        new Job(
            Picture.JPEG_100.in(home.pictures()),
            ImageFormat.JPEG,
            300,
            OptionalInt.of(80),
            1,
            Optional.empty());
    Table table = new Table("", "CPU ms", "wall ms", "peak MB");
    List<Check> checks = new ArrayList<>();
    for (Contestant contestant : Contestant.installed()) {
      try (EngineProcess process = contestant.start(home.bench())) {
        process.warmUp();
        Batch batch = process.run(job);
        Memory memory = process.memory();
        table.row(
            contestant.title(),
            Numbers.millis(batch.cpu()),
            Numbers.millis(batch.wall()),
            contestant.worksInItsProcess() ? Numbers.megabytes(memory.peak()) : "–");
        if (contestant == Contestant.MINIATURE && memory.peak().isPresent()) {
          double megabytes = memory.peak().getAsLong() / 1024.0;
          checks.add(Check.most("peak MB", megabytes, MAX_MEGABYTES, 0));
        }
      } catch (EngineException unable) {
        table.row(contestant.title(), "–", "–", "cannot: " + unable.getMessage());
      }
    }
    return new Section(table.toString(), checks);
  }
}
