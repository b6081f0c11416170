package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// A raster without memory: it claims the size of the whole picture, and passes every row that the
/// JDK's JPEG reader writes to a [RowSink]. So a picture is reduced while it is read, and never
/// held as a whole.
final class SinkRaster extends WritableRaster {
  private final RowSink sink;
  private final Runnable beforeRow;

  private SinkRaster(Dimensions size, int bands, RowSink sink, Runnable beforeRow) {
    super(
        new PixelInterleavedSampleModel(
            DataBuffer.TYPE_BYTE,
            size.width(),
            size.height(),
            bands,
            bands * size.width(),
            offsets(bands)),
        new DataBufferByte(1),
        new Rectangle(0, 0, size.width(), size.height()),
        new Point(0, 0),
        null);
    this.sink = sink;
    this.beforeRow = beforeRow;
  }

  /// Creates an image to read into.
  ///
  /// @param bands the number of samples per pixel
  /// @param beforeRow is called before each row
  static BufferedImage image(Dimensions size, int bands, RowSink sink, Runnable beforeRow) {
    ColorSpace space = ColorSpace.getInstance(bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    boolean fourth = bands == 4; // declared as alpha, to match the colour model
    ComponentColorModel colours =
        new ComponentColorModel(
            space,
            fourth,
            false,
            fourth ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(colours, new SinkRaster(size, bands, sink, beforeRow), false, null);
  }

  @Override
  public void setRect(int x, int y, Raster row) {
    beforeRow.run();
    sink.row(y, ((DataBufferByte) row.getDataBuffer()).getData());
  }

  private static int[] offsets(int bands) {
    int[] offsets = new int[bands];
    for (int i = 0; i < bands; i++) {
      offsets[i] = i;
    }
    return offsets;
  }
}
