package dev.miniature.bench.service;

import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Section;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Measures the first requests after a start, one after the other: whether the JPEG core, which has
/// to be compiled first, is ever slower than libvips alone.
public final class FirstRequests implements Part {
  private static final double MAX_BESIDE_LIBVIPS = 1.10;

  private final Home home;
  private final int starts;

  /// Uses the build under `home`.
  public FirstRequests(Home home, Effort effort) {
    this.home = home;
    this.starts = Math.max(2, effort.rounds() / 3);
  }

  private enum Place {
    SERVER("server"),
    RESTORED("Lambda, restored"),
    WITHOUT_SNAPSHOT("Lambda, no snapshot");

    private final String title;

    Place(String title) {
      this.title = title;
    }
  }

  private record Side(JpegMaker maker, FirstTimes times) {}

  @Override
  public String name() {
    return "FIRST";
  }

  @Override
  public String title() {
    return "The first requests after a start, ms, JPEG 2040×1356 → JPEG 512";
  }

  @Override
  public Section measure() throws IOException, InterruptedException {
    Deployment deployment = Deployment.unpack(home);
    Table table = new Table("request", FirstTimes.TOLD.stream().map(String::valueOf).toList());
    List<Check> checks = new ArrayList<>();
    try (Store store = Store.start(home)) {
      measure(Place.SERVER, JpegMaker.LIBVIPS, deployment, store, new FirstTimes());
      for (Place place : Place.values()) {
        Side core = new Side(JpegMaker.CORE, new FirstTimes());
        Side libvips = new Side(JpegMaker.LIBVIPS, new FirstTimes());
        List<Side> order = new ArrayList<>(List.of(core, libvips));
        for (int start = 0; start < starts; start++) {
          for (Side side : order) {
            measure(place, side.maker, deployment, store, side.times);
          }
          Collections.rotate(order, 1);
        }
        checks.add(tell(place, core.times, libvips.times, table));
      }
    }
    return new Section(table + text(), checks);
  }

  private void measure(
      Place place, JpegMaker maker, Deployment deployment, Store store, FirstTimes times)
      throws IOException, InterruptedException {
    if (place == Place.SERVER) {
      try (ServerProcess server = ServerProcess.start(home, store, maker)) {
        times.measure(request -> timed(server, photo(request)));
      }
    } else {
      Function function = place == Place.RESTORED ? Function.MINIATURE : Function.WITHOUT_SNAPSTART;
      try (FunctionProcess process = FunctionProcess.start(function, maker, deployment, store)) {
        times.measure(request -> process.ask(photo(request)));
      }
    }
  }

  private static String photo(int request) {
    return "photo-" + request % Store.COPIES;
  }

  private static Duration timed(ServerProcess server, String photo)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    server.ask(photo);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// Writes the rows of a place, and checks them.
  private static Check tell(Place place, FirstTimes core, FirstTimes libvips, Table table) {
    table.row(place.title + ", " + JpegMaker.CORE.title(), cells(core));
    table.row(place.title + ", " + JpegMaker.LIBVIPS.title(), cells(libvips));
    List<Double> ratios =
        FirstTimes.TOLD.stream()
            .map(number -> core.millis(number) / libvips.millis(number))
            .toList();
    table.row(place.title + ", ratio", ratios.stream().map(Numbers::ratio).toList());
    double worst = ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    return Check.most(place.title + ", worst ratio", worst, MAX_BESIDE_LIBVIPS, 2);
  }

  private static List<String> cells(FirstTimes times) {
    return FirstTimes.TOLD.stream().map(number -> Numbers.millis(times.millis(number))).toList();
  }

  private String text() {
    return String.format(
        Locale.ROOT,
        """

        The numbers are medians of %d starts that alternate between the core and libvips, after one uncounted start to warm the
        store; from request 5 on, they are also medians over neighbouring requests, up to a tenth away. The server receives
        requests over HTTP as soon as it answers, while it warms the core in the background. On Lambda, "restored" starts from
        a snapshot with the core warmed; without a snapshot, the requests themselves compile the core.
        """,
        starts);
  }
}
