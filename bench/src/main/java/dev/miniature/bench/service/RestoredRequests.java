package dev.miniature.bench.service;

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
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Measures the requests after a restore from a snapshot beside those of the same process when it
/// is warm: the compiled code in the snapshot.
public final class RestoredRequests implements Part {
  /// A function of 1,769 MB has one core.
  private static final int CORES = 1;

  private static final double MAX_FIRST = 2.0;
  private static final double MAX_EARLY = 1.3;

  private final Home home;
  private final Effort effort;

  /// Uses the build under `home`.
  public RestoredRequests(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
  }

  @Override
  public String name() {
    return "RESTORED";
  }

  @Override
  public String title() {
    return "The function after a restore, JPEG 2040×1356 → JPEG 512, on one core";
  }

  @Override
  public Section measure() throws IOException, InterruptedException {
    Deployment deployment = Deployment.unpack(home);
    List<RestoredFunction.Life> lives = new ArrayList<>();
    try (Cores cores = Cores.divide(CORES);
        Store store = Store.start(home)) {
      warm(store);
      for (int start = 0; start < effort.rounds() / 3; start++) {
        lives.add(RestoredFunction.live(deployment, store, cores, effort.warmRequests()));
      }
    }
    return section(lives);
  }

  /// Has the store answer requests, since its own first ones take long, unlike those of Amazon S3.
  private void warm(Store store) throws IOException {
    try (StoreClient client = StoreClient.of(store.endpoint())) {
      for (int i = 0; i < effort.warmRequests(); i++) {
        client.millis("photo-" + i % Store.COPIES + ".jpg");
      }
    }
  }

  private Section section(List<RestoredFunction.Life> lives) {
    double first = median(lives, life -> life.first() / life.warm());
    double early = median(lives, life -> life.early() / life.warm());
    Table table = new Table("", "ms", "of warm", "CPU ms", "of warm");
    table.row(
        "request 1",
        Numbers.millis(median(lives, RestoredFunction.Life::first)),
        Numbers.ratio(first),
        "",
        "");
    table.row(
        "requests 2 to " + RestoredFunction.EARLY + ", mean",
        Numbers.millis(median(lives, RestoredFunction.Life::early)),
        Numbers.ratio(early),
        Numbers.millis(median(lives, RestoredFunction.Life::earlyCpu)),
        Numbers.ratio(median(lives, life -> life.earlyCpu() / life.warmCpu())));
    table.row(
        "warm, mean",
        Numbers.millis(median(lives, RestoredFunction.Life::warm)),
        Numbers.ratio(1),
        Numbers.millis(median(lives, RestoredFunction.Life::warmCpu)),
        Numbers.ratio(1));
    String text =
        String.format(
            Locale.ROOT,
            """
            %s
            The numbers are medians of %d processes. Warm requests come after %s others. From the snapshot to the question for
            the first event, the function takes %s ms more, in which it replaces its connections.
            """,
            table,
            lives.size(),
            Numbers.text(0, effort.warmRequests()),
            Numbers.millis(median(lives, RestoredFunction.Life::hook)));
    return new Section(
        text,
        List.of(
            Check.most("request 1, of warm", first, MAX_FIRST, 2),
            Check.most("requests 2 to 50, of warm", early, MAX_EARLY, 2)));
  }

  private static double median(
      List<RestoredFunction.Life> lives, ToDoubleFunction<RestoredFunction.Life> number) {
    return Medians.of(lives.stream().mapToDouble(number));
  }
}
