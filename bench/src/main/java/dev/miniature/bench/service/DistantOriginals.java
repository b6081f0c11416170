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

  /// The times of one picture in milliseconds, and the bytes that the distant store sent for a
  /// thumbnail of it.
  private record Times(
      Picture picture,
      String style,
      List<Double> distant,
      List<Double> transfer,
      List<Double> near,
      List<Double> bytes) {
    static Times of(Picture picture, String style) {
      return new Times(
          picture,
          style,
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    String path() {
      return "/" + Store.name(picture) + "_" + style + ".jpg";
    }

    double ratio() {
      return median(distant) / (median(transfer) + median(near));
    }
  }

  @Override
  public Section measure() throws IOException, InterruptedException {
    List<Times> all =
        List.of(
            Times.of(Picture.JPEG_6_ODD, "w720"),
            Times.of(Picture.JPEG_24, "w720"),
            Times.of(Picture.PROGRESSIVE_12, "w512"));
    try (Store store = Store.start(home);
        ThrottledStore throttled = ThrottledStore.before(URI.create(store.endpoint()));
        ServerProcess distant =
            ServerProcess.start(home, store, JpegMaker.CORE, throttled.endpoint());
        ServerProcess near = ServerProcess.start(home, store, JpegMaker.CORE);
        StoreClient originals = StoreClient.of(throttled.endpoint())) {
      int warmUp = Math.min(WARM_UP_ROUNDS, effort.warmRequests() / IN_A_TURN / all.size());
      for (int round = -warmUp; round < effort.rounds(); ) {
        for (Times times : all) {
          takeTurn(times, throttled, distant, near, originals, round >= 0);
        }
        round++;
      }
    }
    return section(all);
  }

  private static void takeTurn(
      Times times,
      ThrottledStore store,
      ServerProcess distant,
      ServerProcess near,
      StoreClient originals,
      boolean isCounted)
      throws IOException, InterruptedException {
    String key = Store.name(times.picture) + ".jpg";
    for (int i = 0; i < IN_A_TURN; i++) {
      long before = store.sent();
      double slow = distant.millis(times.path());
      long bytes = store.sent() - before;
      double alone = originals.millis(key);
      double fast = near.millis(times.path());
      if (isCounted) {
        times.bytes.add((double) bytes);
        times.distant.add(slow);
        times.transfer.add(alone);
        times.near.add(fast);
      }
    }
  }

  private static Section section(List<Times> all) {
    Table table =
        new Table(
            "ms to the last byte",
            "distant original",
            "transfer alone",
            "near original",
            "of the sum",
            "kB sent for it");
    List<Check> checks = new ArrayList<>();
    for (Times times : all) {
      table.row(
          times.picture.title() + " → JPEG " + times.style.substring(1),
          Numbers.millis(median(times.distant)),
          Numbers.millis(median(times.transfer)),
          Numbers.millis(median(times.near)),
          Numbers.ratio(times.ratio()),
          Numbers.text(0, median(times.bytes) / 1000));
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
