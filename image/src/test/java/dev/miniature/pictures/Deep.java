package dev.miniature.pictures;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// Draws pictures with sixteen bits per channel: gradients so slow that eight bits would show
/// banding.
public final class Deep {
  private static final int MOST = 65_535;

  private Deep() {}

  /// Draws grey from black on the left to white on the right.
  public static BufferedImage grey(int width, int height) {
    return gradient(width, height, 1);
  }

  /// Draws colours: red grows to the right, green to the bottom, blue shrinks to the right.
  public static BufferedImage rgb(int width, int height) {
    return gradient(width, height, 3);
  }

  /// Draws [#rgb(int, int)], from opaque at the top to transparent at the bottom.
  public static BufferedImage rgba(int width, int height) {
    return gradient(width, height, 4);
  }

  private static BufferedImage gradient(int width, int height, int channels) {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, height, channels, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int across = part(x, width);
        int down = part(y, height);
        int[] pixel = {across, down, MOST - across, MOST - down};
        for (int channel = 0; channel < channels; channel++) {
          raster.setSample(x, y, channel, pixel[channel]);
        }
      }
    }
    boolean alpha = channels == 4;
    ColorSpace space =
        ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    ComponentColorModel model =
        new ComponentColorModel(
            space,
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    return new BufferedImage(model, raster, false, null);
  }

  private static int part(int index, int length) {
    return length == 1 ? 0 : (int) ((long) MOST * index / (length - 1));
  }
}
