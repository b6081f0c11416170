package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayOutputStream;

/// Adds the end to a GIF that lacks it. Some programs omit the last blocks, on which no pixel
/// depends.
///
/// It also decides whether pixels are missing, for all decoders: they show what is there, and each
/// fills the rest in its own way.
public final class WholeGif {
  private static final int TRAILER = 0x3B;

  /// A frame of one transparent pixel, with two colours from the global colour table.
  private static final byte[] CLEAR_FRAME = {
    0x21, (byte) 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0
  };

  private final byte[] gif;
  private final Bytes file;
  private final GifBlocks blocks;
  private final int frames;

  private WholeGif(byte[] gif, int frames) throws BrokenImageException {
    this.gif = gif;
    this.frames = frames;
    this.file = Bytes.of(gif);
    this.blocks = new GifBlocks(file);
  }

  /// Returns the file itself if it ends correctly or continues with something that is not a block;
  /// else a copy with an end.
  ///
  /// @param frames the number of frames that will be shown
  /// @throws BrokenImageException if one of those has missing pixels, or if the file ends within a
  ///   frame whose pixels are incomplete, or directly before a frame
  public static byte[] of(byte[] gif, int frames) throws BrokenImageException {
    return new WholeGif(gif, frames).completed();
  }

  /// Returns the file with a transparent frame after all others, which is not meant to be shown.
  /// libvips returns opacity only if some frame has a transparent colour, and otherwise fills
  /// uncovered areas with black.
  ///
  /// @param gif a file with its end
  public static byte[] withClearFrame(byte[] gif) throws BrokenImageException {
    WholeGif whole = new WholeGif(gif, 0);
    while (whole.blocks.next()) {
      // advance to the trailer
    }
    return whole.ended(whole.blocks.start(), CLEAR_FRAME);
  }

  private byte[] completed() throws BrokenImageException {
    int frame = 0;
    while (blocks.next()) {
      if (blocks.isCutOff()) {
        return withoutCut();
      }
      if (blocks.isImage() && frame++ < frames) {
        requirePixels();
      }
    }
    return file.holds(blocks.start(), 1) ? gif : ended(blocks.start());
  }

  private byte[] withoutCut() throws BrokenImageException {
    if (!blocks.announcesFrame()) {
      return ended(blocks.start());
    }
    if (!blocks.isImage()) {
      throw new BrokenImageException("A GIF that ends before its pixels do");
    }
    requirePixels();
    return imageEnded();
  }

  private void requirePixels() throws BrokenImageException {
    if (!GifPixels.areAllThere(file, blocks.start(), blocks.parts())) {
      throw new BrokenImageException("A GIF of which pixels are missing");
    }
  }

  /// Completes the last image, whose last sub-block may be shorter than its declared length.
  private byte[] imageEnded() throws BrokenImageException {
    long part = blocks.parts();
    long last = part;
    while (file.holds(part, 1)) {
      last = part;
      part += 1 + file.u8(part);
    }
    byte[] ended = ended(gif.length, (byte) 0);
    ended[(int) last] = (byte) (gif.length - last - 1);
    return last + 1 == gif.length ? ended(last, (byte) 0) : ended;
  }

  /// Returns the file up to `end`, followed by these bytes and the trailer.
  private byte[] ended(long end, byte... more) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream((int) end + more.length + 1);
    whole.write(gif, 0, (int) end);
    whole.writeBytes(more);
    whole.write(TRAILER);
    return whole.toByteArray();
  }
}
