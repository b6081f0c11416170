package dev.miniature.jpeg.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decodes one scan of a sequential file row by row, and transforms each row into samples at once
/// (T.81, F.2).
final class SequentialScan {
  private final BitSource in;
  private final BlockDecoder blocks;
  private final List<SequentialChannel> channels = new ArrayList<>();
  private final int mcuColumns;
  private final int mcuRows;
  private final Restarts restarts;
  private final Stop stop;

  SequentialScan(
      BitSource in,
      FrameHeader frame,
      ScanHeader header,
      Tables tables,
      List<DecodeRegion> wanted,
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
    mcuColumns = header.mcuColumns(frame);
    mcuRows = header.mcuRows(frame);
  }

  /// Decodes the wanted part of the scan.
  void decode() throws MalformedJpegException, StoppedException {
    int last = channels.stream().mapToInt(SequentialChannel::lastMcuRow).max().orElse(0);
    List<McuBlock> blocksOfMcu = new ArrayList<>();
    channels.forEach(channel -> channel.addTo(blocksOfMcu));
    McuBlock[] mcu = blocksOfMcu.toArray(McuBlock[]::new);
    boolean onlySums = blocksOfMcu.stream().allMatch(block -> block.last == 0);
    @Nullable DcOnlyDecoder sums = onlySums ? new DcOnlyDecoder(in, mcu) : null;
    for (int row = 0; row < Math.min(mcuRows, last + 1); row++) {
      stop.check();
      for (SequentialChannel channel : channels) {
        channel.begin(row);
      }
      if (sums == null) {
        blocks(mcu);
      } else {
        sums(sums, mcu);
      }
      in.check();
      for (SequentialChannel channel : channels) {
        channel.end(row);
      }
    }
  }

  private void blocks(McuBlock[] mcu) throws MalformedJpegException {
    for (int column = 0; column < mcuColumns; column++) {
      restart();
      in.need();
      for (McuBlock block : mcu) {
        blocks.decode(block);
      }
    }
  }

  private void sums(DcOnlyDecoder sums, McuBlock[] mcu) throws MalformedJpegException {
    int column = 0;
    while (column < mcuColumns) {
      restart();
      int left = Math.min(DcOnlyDecoder.MAX_MCUS, mcuColumns - column);
      int mcus = 1 + restarts.take(left - 1);
      sums.decode(mcus);
      for (int i = 0; i < mcus; i++) {
        for (int block = 0; block < mcu.length; block++) {
          mcu[block].sum(sums.difference(i, block));
        }
      }
      column += mcus;
    }
  }

  private void restart() throws MalformedJpegException {
    if (restarts.pass()) {
      channels.forEach(SequentialChannel::restart);
    }
  }
}
