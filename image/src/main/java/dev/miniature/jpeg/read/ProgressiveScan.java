package dev.miniature.jpeg.read;

import java.util.List;

/// Decodes the blocks of one scan of a progressive picture (T.81, G.1.2 and A.2) with a decoder for
/// one of the four kinds of scan.
final class ProgressiveScan {
  private final BitSource in;
  private final FrameHeader frame;
  private final ScanHeader header;
  private final Restarts restarts;
  private final List<Coefficients> pictures;
  private final Stop stop;

  /// @param pictures the coefficients of all components of the frame
  ProgressiveScan(
      BitSource in,
      FrameHeader frame,
      ScanHeader header,
      Restarts restarts,
      List<Coefficients> pictures,
      Stop stop) {
    this.in = in;
    this.frame = frame;
    this.header = header;
    this.restarts = restarts;
    this.pictures = pictures;
    this.stop = stop;
  }

  /// Decodes the whole scan.
  ///
  /// @param decoder decodes each block
  void decode(ProgressiveBlock decoder) throws MalformedJpegException, StoppedException {
    ScanHeader.Part only = header.parts().getFirst();
    boolean interleaved = header.isInterleaved();
    int columns = header.mcuColumns(frame);
    int rows = header.mcuRows(frame);
    for (int row = 0; row < rows; row++) {
      stop.check();
      for (int column = 0; column < columns; column++) {
        if (restarts.pass()) {
          decoder.restart();
        }
        in.need();
        if (interleaved) {
          mcu(decoder, row, column);
        } else {
          decoder.block(0, pictures.get(only.component()), row, column);
        }
      }
      in.check();
    }
  }

  private void mcu(ProgressiveBlock decoder, int unitRow, int unitColumn) {
    for (int i = 0; i < header.parts().size(); i++) {
      int index = header.parts().get(i).component();
      Component component = frame.components().get(index);
      for (int y = 0; y < component.vertical(); y++) {
        for (int x = 0; x < component.horizontal(); x++) {
          int row = unitRow * component.vertical() + y;
          int column = unitColumn * component.horizontal() + x;
          decoder.block(i, pictures.get(index), row, column);
        }
      }
    }
  }
}
