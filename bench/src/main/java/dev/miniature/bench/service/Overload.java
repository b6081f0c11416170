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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Measures a server that receives twice the requests that it can answer: how many of them it still
/// answers, what it says to the others, and its memory.
///
/// Before and after, clients that wait for each answer find out how many it can answer.
public final class Overload implements Part {
  /// Clients that wait for each answer: enough that it always has work.
  private static final int CLIENTS = 16;

  private static final int TIMES_THE_CAPACITY = 2;

  /// The part of the time for the capacity, before and after.
  private static final int PARTS = 5;

  /// In the first part the queue fills, during which nothing is refused.
  private static final int FILLING = 10;

  private static final double LEAST_OF_THE_CAPACITY = 0.95;
  private static final double MAX_GROWTH = 1.10;

  private final Home home;
  private final Effort effort;

  /// Uses the build under `home`.
  public Overload(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
  }

  @Override
  public String name() {
    return "OVERLOAD";
  }

  @Override
  public String title() {
    return "The server at twice its capacity, JPEG 2040×1356 → JPEG 512, all different";
  }

  /// A time of the server.
  ///
  /// @param perSecond the thumbnails a second
  /// @param cpu the server's CPU time for each, in milliseconds
  /// @param peak its peak resident memory until then, in MB
  private record Phase(Tally tally, double perSecond, double cpu, double peak) {}

  @Override
  public Section measure() throws IOException, InterruptedException {
    try (Cores cores = Cores.divide();
        Store store = Store.start(home)) {
      Store.addCrowd(home);
      try (ServerProcess server = ServerProcess.start(home, store, cores);
          Crowd crowd = new Crowd(server.address())) {
        crowd.inTurn(CLIENTS, effort.overload());
        Phase before = capacity(server, crowd);
        double asked = TIMES_THE_CAPACITY * before.perSecond;
        Phase begun = overload(server, crowd, asked, effort.overload().dividedBy(PARTS));
        Phase overloaded = overload(server, crowd, asked, effort.overload());
        Phase after = capacity(server, crowd);
        return section(cores, before, begun, overloaded, after, asked);
      }
    }
  }

  private Phase capacity(ServerProcess server, Crowd crowd) throws IOException {
    return phase(server, effort.overload().dividedBy(PARTS), time -> crowd.inTurn(CLIENTS, time));
  }

  private static Phase overload(ServerProcess server, Crowd crowd, double asked, Duration time)
      throws IOException {
    return phase(server, time, all -> crowd.atRate(asked, all));
  }

  private interface Load {
    Tally during(Duration time);
  }

  private static Phase phase(ServerProcess server, Duration time, Load load) throws IOException {
    Duration cpu = server.cpu();
    long begin = System.nanoTime();
    Tally tally = load.during(time);
    double each = server.cpu().minus(cpu).toNanos() / 1e6 / tally.thumbnails();
    long from = begin + time.toNanos() / FILLING;
    double perSecond = tally.thumbnailsPerSecond(from, begin + time.toNanos());
    return new Phase(tally, perSecond, each, server.peakMegabytes());
  }

  private static Section section(
      Cores cores, Phase before, Phase begun, Phase overloaded, Phase after, double asked) {
    double capacity = (before.perSecond + after.perSecond) / 2;
    double part = overloaded.perSecond / capacity;
    Tally tally = overloaded.tally;
    Table table = new Table("", "capacity before", "overload", "capacity after");
    table.row("requests", each(0, before.tally.size(), tally.size(), after.tally.size()));
    table.row(
        "thumbnails a second", each(1, before.perSecond, overloaded.perSecond, after.perSecond));
    table.row("half of them within, ms", millis(0.5, before, overloaded, after));
    table.row("95 % of them within, ms", millis(0.95, before, overloaded, after));
    table.row("the server's CPU ms for each", each(2, before.cpu, overloaded.cpu, after.cpu));
    table.row("its peak resident MB", each(0, before.peak, overloaded.peak, after.peak));
    return new Section(
        table + text(cores, tally, asked),
        List.of(
            Check.least("thumbnails beside the capacity", part, LEAST_OF_THE_CAPACITY, 2),
            Check.most("neither 200 nor 503", (double) tally.others(), 0, 0),
            Check.most("503 without Retry-After", (double) tally.withoutRetryAfter(), 0, 0),
            Check.most("growth of the peak MB", overloaded.peak / begun.peak, MAX_GROWTH, 2)));
  }

  private static List<String> each(int digits, double... values) {
    return DoubleStream.of(values).mapToObj(value -> Numbers.text(digits, value)).toList();
  }

  private static List<String> millis(double part, Phase... phases) {
    return List.of(phases).stream()
        .map(phase -> Numbers.text(0, phase.tally.millis(part)))
        .toList();
  }

  private static String text(Cores cores, Tally tally, double asked) {
    String shares =
        cores.measured() == 0
            ? "The clients and the store share the cores with the server."
            : String.format(
                Locale.ROOT,
                "The server has %d of the cores; the clients and the store have the others.",
                cores.measured());
    return String.format(
        Locale.ROOT,
        """

        %s %.0f requests a second were sent from %d addresses; answers by status: %s.%s
        """,
        shares,
        asked,
        Crowd.ADDRESSES,
        tally.byStatus(),
        refusals(tally));
  }

  private static String refusals(Tally tally) {
    return tally.isPatient()
        ? ""
        : String.format(
            Locale.ROOT,
            """
             A refusal took %.1f ms
            and told the client to come back after %.0f s (medians).\
            """,
            Medians.of(tally.refusalMillis()),
            Medians.of(tally.retryAfter()));
  }
}
