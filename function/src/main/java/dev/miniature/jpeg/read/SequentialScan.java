package dev.miniature.jpeg.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decodes one scan of a sequential file, row by row, and turns each row into samples at once
/// (T.81, F.2).
final class SequentialScan {
  private final BitSource in;
  private final BlockDecoder blocks;
  private final List<SequentialChannel> channels = new ArrayList<>();
  private final int unitColumns;
  private final int unitRows;
  private final Restarts restarts;
  private final Stop stop;

  SequentialScan(
      BitSource in,
      Frame frame,
      ScanHeader header,
      Tables tables,
      List<Wanted> wanted,
      List<Coefficients> rows,
      Stop stop)
      throws MalformedJpegException {
    this.in = in;
    this.blocks = new BlockDecoder(in);
    this.restarts = new Restarts(in, tables.restartInterval());
    this.stop = stop;
    for (ScanHeader.Part part : header.parts()) {
      Component component = frame.components().get(part.component());
      channels.add(
          new SequentialChannel(
              component,
              header,
              wanted.get(part.component()),
              part,
              tables,
              rows.get(part.component())));
    }
    unitColumns = header.unitColumns(frame);
    unitRows = header.unitRows(frame);
  }

  /// Decodes all of it that is wanted.
  void decode() throws MalformedJpegException, StoppedException {
    int last = channels.stream().mapToInt(SequentialChannel::lastUnitRow).max().orElse(0);
    List<Slot> slots = new ArrayList<>();
    channels.forEach(channel -> channel.addTo(slots));
    Slot[] unit = slots.toArray(Slot[]::new);
    boolean onlySums = slots.stream().allMatch(slot -> slot.last == 0);
    @Nullable SumsDecoder sums = onlySums ? new SumsDecoder(in, unit) : null;
    for (int row = 0; row < Math.min(unitRows, last + 1); row++) {
      stop.check();
      for (SequentialChannel channel : channels) {
        channel.begin(row);
      }
      if (sums == null) {
        blocks(unit);
      } else {
        sums(sums, unit);
      }
      in.check();
      for (SequentialChannel channel : channels) {
        channel.end(row);
      }
    }
  }

  private void blocks(Slot[] unit) throws MalformedJpegException {
    for (int column = 0; column < unitColumns; column++) {
      restart();
      in.need();
      for (Slot slot : unit) {
        blocks.decode(slot);
      }
    }
  }

  private void sums(SumsDecoder sums, Slot[] unit) throws MalformedJpegException {
    int column = 0;
    while (column < unitColumns) {
      restart();
      int left = Math.min(SumsDecoder.MOST_UNITS, unitColumns - column);
      int units = 1 + restarts.take(left - 1);
      sums.decode(units);
      for (int i = 0; i < units; i++) {
        for (int block = 0; block < unit.length; block++) {
          unit[block].sum(sums.difference(i, block));
        }
      }
      column += units;
    }
  }

  private void restart() throws MalformedJpegException {
    if (restarts.pass()) {
      channels.forEach(SequentialChannel::restart);
    }
  }
}
