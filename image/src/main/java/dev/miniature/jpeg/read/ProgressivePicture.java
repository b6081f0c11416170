package dev.miniature.jpeg.read;

import dev.miniature.jpeg.block.Zigzag;
import java.util.ArrayList;
import java.util.List;

/// Decodes a progressive picture (T.81, annex G). It collects the coefficients of the needed scans,
/// and then transforms them into samples row by row.
///
/// Scans that contain only unneeded frequencies are not decoded, and nothing is read behind the
/// last needed one.
final class ProgressivePicture {
  private final BitSource in;
  private final JpegFile file;
  private final List<DecodeRegion> wanted;
  private final List<Coefficients> pictures;
  private final Stop stop;
  private final Tables tables;

  ProgressivePicture(
      BitSource in,
      JpegFile file,
      List<DecodeRegion> wanted,
      List<Coefficients> pictures,
      Stop stop,
      Tables tables) {
    this.in = in;
    this.file = file;
    this.wanted = wanted;
    this.pictures = pictures;
    this.stop = stop;
    this.tables = tables;
  }

  void decode() throws MalformedJpegException, StoppedException {
    FrameHeader frame = file.frame();
    for (int i = 0; i < wanted.size(); i++) {
      Component component = frame.components().get(i);
      int last = Zigzag.last(wanted.get(i).scale());
      pictures
          .get(i)
          .reset(frame.blockColumns(component), frame.blockRows(component), last, last + 1);
      pictures.get(i).remember();
    }
    ScanChoice choice =
        new ScanChoice(
            pictures.stream().limit(wanted.size()).mapToInt(Coefficients::last).toArray());
    scans(choice);
    file.arrival().enough();
    for (int i = 0; i < wanted.size(); i++) {
      transform(frame.components().get(i), wanted.get(i), pictures.get(i));
    }
  }

  /// Reads scans until all that is needed has been read. So it does not matter what the rest of the
  /// file is, or whether it is there.
  private void scans(ScanChoice choice) throws MalformedJpegException, StoppedException {
    ScanScript script = new ScanScript(file.frame().components().size());
    Segments segments = file.segments();
    while (!script.isComplete(choice) && segments.next()) {
      stop.check();
      if (segments.marker() != Markers.SOS) {
        tables.read(segments);
        continue;
      }
      ScanHeader header = ScanHeader.read(segments, file.frame());
      script.add(header);
      if (choice.isNeeded(header)) {
        scan(segments, header, choice);
      }
    }
    if (!script.isComplete(choice)) {
      script.checkEnd(segments.isCutOff());
    }
  }

  private void scan(Segments segments, ScanHeader header, ScanChoice choice)
      throws MalformedJpegException, StoppedException {
    in.start(file, segments.end());
    Restarts restarts = new Restarts(in, tables.restartInterval());
    new ProgressiveScan(in, file.frame(), header, restarts, pictures, stop)
        .decode(decoder(header, choice));
    segments.moveTo(in.fileOffset());
  }

  private ProgressiveBlock decoder(ScanHeader header, ScanChoice choice)
      throws MalformedJpegException {
    ScanHeader.Part only = header.parts().getFirst();
    if (header.spectralStart() == 0 && header.approximationHigh() == 0) {
      List<HuffmanTable> sums = new ArrayList<>(header.parts().size());
      for (ScanHeader.Part part : header.parts()) {
        sums.add(tables.dc(part.dc()));
      }
      return new DcFirstScan(in, sums, header.approximationLow());
    }
    if (header.spectralStart() == 0) {
      return new DcRefinementScan(in, header.approximationLow());
    }
    HuffmanTable table = tables.ac(only.ac());
    boolean rounds = choice.rounds(only.component());
    return header.approximationHigh() == 0
        ? new AcFirstScan(in, table, header, rounds)
        : new AcRefinementScan(in, table, header);
  }

  private void transform(Component component, DecodeRegion part, Coefficients picture)
      throws MalformedJpegException, StoppedException {
    int[] steps = tables.quantisation(component.quantisation());
    InverseDct transform = new InverseDct(steps, part.scale());
    for (int row = part.firstRow(); row < part.endRow(); row++) {
      stop.check();
      transform.samples(
          picture.values(),
          picture.row(row) + part.firstColumn(),
          picture.columns(),
          part.endColumn() - part.firstColumn(),
          part.window().next());
      part.window().add();
    }
  }
}
