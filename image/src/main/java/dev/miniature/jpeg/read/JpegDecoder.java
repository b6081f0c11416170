package dev.miniature.jpeg.read;

import dev.miniature.jpeg.planes.SampleWindow;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/// Decodes the scans of a file. An instance is reusable by one thread at a time.
public final class JpegDecoder {
  private static final int MAX_COMPONENTS = 4;

  private final BitSource in = new BitSource();
  private final List<Coefficients> coefficients =
      Stream.generate(Coefficients::new).limit(MAX_COMPONENTS).toList();
  private final Deque<HuffmanTable> recent = Tables.noneYet();

  /// Decodes the wanted region of each component.
  ///
  /// @param file a file for which [JpegFile#refusal()] is empty
  /// @param wanted the region of each component, in the order of the frame
  /// @param stop tells whether to stop early
  /// @throws MalformedJpegException if the data is damaged or truncated
  /// @throws StoppedException if `stop` requested it
  public void decode(JpegFile file, List<DecodeRegion> wanted, Stop stop)
      throws MalformedJpegException, StoppedException {
    try {
      Tables tables = new Tables(recent);
      if (file.frame().isProgressive()) {
        new ProgressivePicture(in, file, wanted, coefficients, stop, tables).decode();
      } else {
        sequential(file, wanted, stop, tables);
        file.arrival().enough();
      }
    } finally {
      in.finish();
      coefficients.forEach(Coefficients::finish);
    }
  }

  /// Reads all data of a sequential file and discards it, except for one block, to check that it is
  /// complete.
  ///
  /// @param file a file for which [JpegFile#refusal()] is empty, and which is not progressive
  /// @param stop tells whether to stop early
  /// @throws MalformedJpegException if the data is damaged or truncated
  /// @throws StoppedException if `stop` requested it
  public void readThrough(JpegFile file, Stop stop)
      throws MalformedJpegException, StoppedException {
    List<DecodeRegion> last = new ArrayList<>();
    for (Component component : file.frame().components()) {
      int rows = file.frame().blockRows(component);
      last.add(new DecodeRegion(1, 0, 1, rows - 1, rows, SampleWindow.ofOneColumn(rows - 1)));
    }
    decode(file, last, stop);
  }

  private void sequential(JpegFile file, List<DecodeRegion> wanted, Stop stop, Tables tables)
      throws MalformedJpegException, StoppedException {
    Segments segments = file.segments();
    boolean[] done = new boolean[wanted.size()];
    int left = done.length;
    while (left > 0 && segments.next()) {
      stop.check();
      if (segments.marker() != Markers.SOS) {
        tables.read(segments);
        continue;
      }
      tables.fillWithTypical();
      ScanHeader header = ScanHeader.read(segments, file.frame());
      for (ScanHeader.Part part : header.parts()) {
        if (done[part.component()]) {
          throw segments.malformed("A component occurs in two scans");
        }
        done[part.component()] = true;
        left--;
      }
      in.start(file, segments.end());
      new SequentialScan(in, file.frame(), header, tables, wanted, coefficients, stop).decode();
      segments.moveTo(in.fileOffset());
    }
    if (left > 0) {
      throw segments.malformed("A JPEG with missing components");
    }
  }
}
