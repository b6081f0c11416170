package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import org.jspecify.annotations.Nullable;

/// Reads the header of a GIF, and counts its frames by stepping over its blocks (GIF89a
/// specification, section 15 and following). It decompresses nothing.
public final class GifHeader {
  private final Bytes file;
  private int frames;
  private boolean transparent;
  private int left;
  private int top;
  private @Nullable Dimensions first;

  private GifHeader(Bytes file) {
    this.file = file;
  }

  /// Returns the header and the position of the first frame. If the frame exceeds the declared
  /// screen, the canvas grows to contain it, as in browsers.
  ///
  /// @throws BrokenImageException if there is no frame
  public static FirstFrame read(Bytes file) throws BrokenImageException {
    GifHeader gif = new GifHeader(file);
    gif.walk();
    Dimensions size = gif.first;
    if (size == null) {
      throw new BrokenImageException("A GIF without a frame");
    }
    Dimensions canvas =
        Sizes.of(
            Math.max(file.u16le(6), gif.left + size.width()),
            Math.max(file.u16le(8), gif.top + size.height()));
    boolean alpha = gif.transparent || !size.equals(canvas);
    ImageHeader header =
        new ImageHeader(
            ImageFormat.GIF,
            canvas,
            Orientation.UPRIGHT,
            gif.frames,
            alpha,
            PixelStorage.whole(canvas, alpha ? 4 : 3, Byte.SIZE));
    return new FirstFrame(header, gif.left, gif.top, size);
  }

  private void walk() throws BrokenImageException {
    GifBlocks blocks = new GifBlocks(file);
    boolean takesFirstBack = false;
    while (blocks.next()) {
      transparent |= blocks.isTransparent();
      takesFirstBack |= frames == 0 && blocks.restores();
      if (blocks.isImage()) {
        // Nothing was there before the first frame.
        transparent |= takesFirstBack && frames > 0;
        frame(blocks.start());
      }
    }
  }

  private void frame(long at) throws BrokenImageException {
    frames++;
    if (first == null) {
      left = file.u16le(at + 1);
      top = file.u16le(at + 3);
      first = Sizes.of(file.u16le(at + 5), file.u16le(at + 7));
    }
  }
}
