package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.List;

/// Converts pictures to palettes, as GIF and small PNG files use.
public final class Palette {
  /// The last palette entry, which is transparent.
  private static final int CLEAR = 255;

  private Palette() {}

  /// Returns the picture in the 255 most suitable colours. Pixels less than half opaque become
  /// fully transparent.
  public static BufferedImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Colours colours = new Colours();
    for (int i = 0; i < width * height; i++) {
      int argb = image.getRGB(i % width, i / width);
      if (isOpaque(argb)) {
        colours.add(argb);
      }
    }
    List<Colours> boxes = colours.parted(CLEAR);
    int[] table = new int[CLEAR + 1];
    int[] indices = new int[Colours.CODES];
    for (int i = 0; i < boxes.size(); i++) {
      table[i] = 0xFF000000 | boxes.get(i).mean();
      for (int code : boxes.get(i).codes()) {
        indices[code] = i;
      }
    }
    IndexColorModel model =
        new IndexColorModel(8, table.length, table, 0, true, CLEAR, DataBuffer.TYPE_BYTE);
    BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int i = 0; i < width * height; i++) {
      int argb = image.getRGB(i % width, i / width);
      int index = isOpaque(argb) ? indices[Colours.code(argb)] : CLEAR;
      few.getRaster().setSample(i % width, i / width, 0, index);
    }
    return few;
  }

  private static boolean isOpaque(int argb) {
    return argb >>> 24 >= 128;
  }
}
