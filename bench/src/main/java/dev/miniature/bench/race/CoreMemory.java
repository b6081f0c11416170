package dev.miniature.bench.race;

import com.sun.management.ThreadMXBean;
import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.engine.MiniatureEngine;
import dev.miniature.bench.pictures.Picture;
import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Section;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Measures the heap that the JPEG core uses, and whether its time is proportional to the size of
/// the file.
public final class CoreMemory implements Part {
  private static final double MAX_HEAP_MEGABYTES = 120;
  private static final double MAX_ALLOCATED_KILOBYTES = 300;

  /// The maximum ratio of the time per byte of a large file to that of a small one. A ratio of
  /// about 1 is in proportion; the small file's thumbnail costs relatively more to write.
  private static final double PROPORTION = 1.2;

  private static final int[] HEAPS = {120, 96, 80, 64, 48, 40, 32, 24};

  private static final List<Comparison> ALLOCATING =
      List.of(
          Comparison.JPEG_2_TO_512,
          Comparison.JPEG_6_ODD_TO_720,
          Comparison.JPEG_24_TO_720,
          Comparison.PROGRESSIVE_2_TO_512,
          Comparison.PROGRESSIVE_12_TO_720);

  private final Home home;

  /// Uses the pictures in `home`.
  public CoreMemory(Home home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "CORE";
  }

  @Override
  public String title() {
    return "The JPEG core's memory";
  }

  @Override
  public Section measure() throws IOException {
    try {
      Table table = new Table("", "");
      double allocated = allocated(table);
      Optional<Integer> heap = leastHeap();
      String big = Picture.JPEG_100.title() + " → JPEG 300";
      table.row(
          big + ", the smallest heap in which it is made, MB",
          heap.map(String::valueOf).orElse("–"));
      double proportion = proportion(table);
      return new Section(
          table.toString(),
          List.of(
              Check.most("allocated a thumbnail, kB", allocated, MAX_ALLOCATED_KILOBYTES, 0),
              Check.most(
                  "100 MP, MB of heap",
                  heap.map(Integer::doubleValue).orElse(Double.POSITIVE_INFINITY),
                  MAX_HEAP_MEGABYTES,
                  0),
              Check.most("time a byte, 100 MP beside 6", proportion, PROPORTION, 2)));
    } catch (EngineException | ImageException | DeadlinePassedException unable) {
      throw new IOException(unable);
    }
  }

  /// Returns the maximum number of kilobytes that a thumbnail allocates, besides the original and
  /// itself.
  private double allocated(Table table)
      throws IOException, ImageException, DeadlinePassedException {
    MiniatureEngine engine = MiniatureEngine.withCore();
    engine.warmUp();
    double most = 0;
    for (Comparison comparison : ALLOCATING) {
      Job job = comparison.job(home.pictures());
      byte[] original = Files.readAllBytes(job.original());
      allocated(engine, original, job, 5);
      double kilobytes = allocated(engine, original, job, 20);
      table.row(
          comparison.title() + ", kB allocated a thumbnail besides the file and the thumbnail",
          Numbers.text(0, kilobytes));
      most = Math.max(most, kilobytes);
    }
    return most;
  }

  private static double allocated(MiniatureEngine engine, byte[] original, Job job, int times)
      throws ImageException, DeadlinePassedException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long thumbnails = 0;
    for (int i = 0; i < times; i++) {
      thumbnails += engine.make(original, job).length;
    }
    return (threads.getCurrentThreadAllocatedBytes() - before - thumbnails) / 1000.0 / times;
  }

  /// Returns the smallest heap in which a hundred megapixels become a thumbnail, including the
  /// file.
  private Optional<Integer> leastHeap() throws IOException {
    Optional<Integer> least = Optional.empty();
    for (int megabytes : HEAPS) {
      List<String> options = List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC");
      try (EngineProcess process = Contestant.MINIATURE.start(home.bench(), options)) {
        process.run(to300(Picture.JPEG_100));
        least = Optional.of(megabytes);
      } catch (EngineException outOfMemory) {
        return least;
      }
    }
    return least;
  }

  /// Returns the ratio of the time per byte of a hundred megapixels to that of six.
  private double proportion(Table table) throws IOException, EngineException {
    try (EngineProcess process = Contestant.MINIATURE.start(home.bench())) {
      process.warmUp();
      double six = perMegabyte(process, Picture.JPEG_6_EVEN, 60, table);
      perMegabyte(process, Picture.JPEG_24, 15, table);
      return perMegabyte(process, Picture.JPEG_100, 4, table) / six;
    }
  }

  private double perMegabyte(EngineProcess process, Picture picture, int times, Table table)
      throws IOException, EngineException {
    Job job = to300(picture).times(times);
    process.run(job);
    double millis = process.run(job).cpu();
    double perMegabyte = millis / (Files.size(job.original()) / 1e6);
    table.row(
        picture.title() + " → JPEG 300, CPU ms a megabyte of the file",
        Numbers.millis(perMegabyte));
    return perMegabyte;
  }

  private Job to300(Picture picture) throws IOException {
    return new Job(
        picture.in(home.pictures()),
        ImageFormat.JPEG,
        300,
        OptionalInt.of(80),
        1,
        Optional.empty());
  }
}
