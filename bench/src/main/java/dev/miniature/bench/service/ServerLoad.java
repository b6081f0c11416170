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

/// Measures the server over HTTP, with an S3 server behind it: its CPU time per request compared
/// with sharp's for the picture alone, its throughput, and its remaining time. It takes turns with
/// the same server without the JPEG core.
public final class ServerLoad implements Part {
  private static final double MAX_BESIDE_SHARP = 2;
  private static final double MAX_BESIDE_S3_AND_PIXELS = 1;
  private static final double LEAST_BESIDE_LIBVIPS = 1.6;

  /// The factor by which the usual number of warm-up requests is multiplied. After the usual
  /// number, the JVM has compiled the pictures' code, but AWS's S3 client still takes twice as long
  /// as after five thousand requests.
  private static final int LONG_UP = 4;

  private final Home home;
  private final Effort effort;

  /// Uses the build under `home`.
  public ServerLoad(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
  }

  @Override
  public String name() {
    return "SERVER";
  }

  @Override
  public String title() {
    return "The server over HTTP, JPEG 2040×1356 → JPEG 512, four connections";
  }

  @Override
  public Section measure() throws IOException, InterruptedException {
    Job job = Comparison.JPEG_2_TO_512.job(home.pictures());
    List<Double> sharpCpu = new ArrayList<>();
    try (Store store = Store.start(home);
        ServerProcess first = ServerProcess.start(home, store, JpegMaker.CORE);
        ServerProcess second = ServerProcess.start(home, store, JpegMaker.LIBVIPS);
        EngineProcess sharp = Contestant.SHARP.start(home.bench())) {
      LoadedServer core = new LoadedServer(first);
      LoadedServer libvips = new LoadedServer(second);
      core.warm(LONG_UP * effort.warmRequests());
      libvips.warm(LONG_UP * effort.warmRequests());
      sharp.run(job.times(LoadedServer.IN_A_TURN));
      for (int round = 0; round < effort.rounds(); round++) {
        core.takeTurn();
        libvips.takeTurn();
        sharpCpu.add(sharp.run(job.times(LoadedServer.IN_A_TURN / 2)).cpu());
      }
      double sharpAlone = Medians.of(sharpCpu.stream().mapToDouble(Double::doubleValue));
      return section(core, libvips, sharpAlone);
    } catch (EngineException unable) {
      throw new IOException(unable);
    }
  }

  private static Section section(LoadedServer core, LoadedServer libvips, double sharp)
      throws IOException, InterruptedException {
    double besides = core.besides();
    Table table = new Table("", JpegMaker.CORE.title(), JpegMaker.LIBVIPS.title(), "ratio");
    table.row(
        "requests a second, with S3 and the client on the same machine",
        Numbers.text(0, core.perSecond()),
        Numbers.text(0, libvips.perSecond()),
        Numbers.ratio(core.perSecondBeside(libvips)));
    table.row(
        "the server's CPU ms a request",
        Numbers.millis(core.cpu()),
        Numbers.millis(libvips.cpu()),
        Numbers.ratio(core.cpu() / libvips.cpu()));
    table.row("neither S3 nor pixels, ms of a warm request", Numbers.text(1, besides), "", "");
    table.row("sharp's CPU ms, the picture alone", Numbers.millis(sharp), "", "");
    return new Section(
        table.toString(),
        List.of(
            Check.least(
                "requests a second beside libvips alone",
                core.perSecondBeside(libvips),
                LEAST_BESIDE_LIBVIPS,
                2),
            Check.most("CPU ms beside sharp's", core.cpu() - sharp, MAX_BESIDE_SHARP, 1),
            Check.most("neither S3 nor pixels, ms", besides, MAX_BESIDE_S3_AND_PIXELS, 1)));
  }
}
