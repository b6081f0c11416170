package dev.miniature.bench.service;

import dev.miniature.bench.pictures.Picture;
import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Medians;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Section;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Measures the time to the last byte of a thumbnail whose original comes from a distant S3,
/// compared with the sum of two times: that of the transfer alone, and that of the same request
/// with the original close at hand.
public final class DistantOriginals implements Part {
  private static final int IN_A_TURN = 10;

  /// Rounds before those that count. Each takes 4 s, and the three times of a round are taken with
  /// servers that are equally warm.
  private static final int WARM_UP_ROUNDS = 15;

  private static final double MOST_OF_THE_SUM = 0.85;

  private final Home home;
  private final Effort effort;

  /// Uses the build under `home`.
  public DistantOriginals(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
  }

  @Override
  public String name() {
    return "DISTANT";
  }

  @Override
  public String title() {
    return "Originals from a distant S3: 15 ms to the first byte, 80 MB/s on each connection";
  }

  /// The times of one picture in milliseconds.
  private record Times(
      Picture picture, List<Double> distant, List<Double> transfer, List<Double> near) {
    static Times of(Picture picture) {
      return new Times(picture, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    double ratio() {
      return median(distant) / (median(transfer) + median(near));
    }
  }

  @Override
  public Section measure() throws IOException, InterruptedException {
    List<Times> all = List.of(Times.of(Picture.JPEG_6_ODD), Times.of(Picture.JPEG_24));
    try (Store store = Store.start(home);
        ThrottledStore throttled = ThrottledStore.before(URI.create(store.endpoint()));
        ServerProcess distant =
            ServerProcess.start(home, store, JpegMaker.CORE, throttled.endpoint());
        ServerProcess near = ServerProcess.start(home, store, JpegMaker.CORE);
        StoreClient originals = StoreClient.of(throttled.endpoint())) {
      int warmUp = Math.min(WARM_UP_ROUNDS, effort.warmRequests() / IN_A_TURN / all.size());
      for (int round = -warmUp; round < effort.rounds(); ) {
        for (Times times : all) {
          takeTurn(times, distant, near, originals, round >= 0);
        }
        round++;
      }
    }
    return section(all);
  }

  private static void takeTurn(
      Times times,
      ServerProcess distant,
      ServerProcess near,
      StoreClient originals,
      boolean isCounted)
      throws IOException, InterruptedException {
    String name = Store.name(times.picture);
    for (int i = 0; i < IN_A_TURN; i++) {
      double slow = distant.millis("/" + name + "_w720.jpg");
      double alone = originals.millis(name + ".jpg");
      double fast = near.millis("/" + name + "_w720.jpg");
      if (isCounted) {
        times.distant.add(slow);
        times.transfer.add(alone);
        times.near.add(fast);
      }
    }
  }

  private static Section section(List<Times> all) {
    Table table =
        new Table(
            "to JPEG 720, ms to the last byte",
            "distant original",
            "transfer alone",
            "near original",
            "of the sum");
    List<Check> checks = new ArrayList<>();
    for (Times times : all) {
      table.row(
          times.picture.title(),
          Numbers.millis(median(times.distant)),
          Numbers.millis(median(times.transfer)),
          Numbers.millis(median(times.near)),
          Numbers.ratio(times.ratio()));
      checks.add(
          Check.most(
              times.picture.title() + ", of transfer and render in turn",
              times.ratio(),
              MOST_OF_THE_SUM,
              2));
    }
    return new Section(table.toString(), checks);
  }

  private static double median(List<Double> times) {
    return Medians.of(times.stream().mapToDouble(Double::doubleValue));
  }
}
