package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayOutputStream;

/// A GIF with the end that decoders ask for. Programs that write the last blocks carelessly leave
/// it out, and no pixel depends on it.
public final class WholeGif {
  private static final int TRAILER = 0x3B;

  /// A frame of one clear pixel, with two colours that are taken from the table of the file.
  private static final byte[] CLEAR_FRAME = {
    0x21, (byte) 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0
  };

  private final byte[] gif;
  private final Bytes file;
  private final GifBlocks blocks;

  private WholeGif(byte[] gif) throws BrokenImageException {
    this.gif = gif;
    this.file = Bytes.of(gif);
    this.blocks = new GifBlocks(file);
  }

  /// The file itself where it ends as it should, or goes on with what is no block; else a copy with
  /// an end.
  ///
  /// @throws BrokenImageException if it ends within a frame whose pixels are not all there, or
  ///   right before one
  public static byte[] of(byte[] gif) throws BrokenImageException {
    return new WholeGif(gif).completed();
  }

  /// The same file with a clear frame behind all others, which is not to be shown. libvips gives
  /// opacity only where some frame has a transparent colour, and else fills with black what no
  /// frame covers.
  public static byte[] withClearFrame(byte[] gif) throws BrokenImageException {
    WholeGif whole = new WholeGif(of(gif));
    while (whole.blocks.next()) {
      // on to the trailer
    }
    return whole.ended(whole.blocks.start(), CLEAR_FRAME);
  }

  private byte[] completed() throws BrokenImageException {
    while (blocks.next()) {
      if (blocks.isCutOff()) {
        return withoutCut();
      }
    }
    return file.holds(blocks.start(), 1) ? gif : ended(blocks.start());
  }

  private byte[] withoutCut() throws BrokenImageException {
    if (!blocks.announcesFrame()) {
      return ended(blocks.start());
    }
    if (!blocks.isImage() || !GifPixels.areAllThere(file, blocks.start(), blocks.parts())) {
      throw new BrokenImageException("A GIF that ends before its pixels do");
    }
    return imageEnded();
  }

  /// The last part of the data may be shorter than it says.
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

  /// The file up to `end`, then these bytes, then its trailer.
  private byte[] ended(long end, byte... more) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream((int) end + more.length + 1);
    whole.write(gif, 0, (int) end);
    whole.writeBytes(more);
    whole.write(TRAILER);
    return whole.toByteArray();
  }
}
