package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Recipe;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.UnknownFormatException;
import java.util.Set;

/// The pixel engine: a file and a recipe in, a smaller file out.
///
/// A renderer is safe for use by many threads, keeps nothing between two pictures, and survives
/// every input: whatever is wrong with a file ends in an [ImageException].
public sealed interface Renderer permits JpegFirstRenderer, VipsRenderer, Java2dRenderer {

  /// The best renderer that this machine can run, for the usual formats; [RendererChoice] also
  /// tells why it is this one.
  static Renderer create() {
    return RendererChoice.make(Decoders.usual()).renderer();
  }

  /// Its name, as `/health` and the log show it.
  String name();

  /// Changes whenever the same file and the same recipe may give other bytes than before. It is
  /// part of every `ETag`, so that caches learn of it.
  String version();

  /// The formats of originals that it reads.
  Set<ImageFormat> reads();

  /// The formats it can write.
  Set<ImageFormat> writes();

  /// Works the engine until it is as fast as it gets, on this thread, which takes up to some
  /// seconds. It serves without that too.
  default void warmUp() {}

  /// How large an original may be, in pixels over all frames that are decoded, where nothing else
  /// is configured: 100 million, or what fits the memory at hand.
  long defaultPixelLimit();

  /// Whether a file is of a kind that may take long to decode and cannot be stopped: then it should
  /// not keep others from being rendered.
  default boolean isUnstoppable(byte[] original) {
    return false;
  }

  /// Judges a file by its first bytes, without decoding a pixel.
  ///
  /// @throws UnknownFormatException if it is no picture
  /// @throws SwitchedOffException if files of its format are not to be read
  /// @throws BrokenImageException if it begins like one and its header makes no sense
  ImageHeader header(byte[] original) throws ImageException;

  /// Makes the thumbnail.
  ///
  /// @param original the whole file
  /// @param header what [#header(byte\[\])] said of it
  /// @param recipe what is wanted
  /// @param bounds what the caller has room and time for
  /// @throws BrokenImageException if pixels are missing or cannot be decoded
  /// @throws TooManyPixelsException if decoding would take more memory than there is
  /// @throws TooManyBytesException if it does not fit `bounds` at any quality worth sending
  /// @throws DeadlinePassedException if it took too long
  Thumbnail render(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException;
}
