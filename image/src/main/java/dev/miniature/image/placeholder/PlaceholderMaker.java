package dev.miniature.image.placeholder;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Effort;
import dev.miniature.image.Facts.Placeholder;
import dev.miniature.image.ImageException;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Raster;
import java.util.Base64;

/// Makes the placeholders of a small picture.
public final class PlaceholderMaker {
  /// The maximum side of the input, in pixels: twice that of the tiny picture, and enough for the
  /// seven waves of a ThumbHash, whose format allows 100. A hundred pixels would take four times as
  /// long, and change the hashes by a step here and there.
  public static final int MAX_SIDE = 48;

  /// The sides of the picture in the data URI, in pixels. The largest whose URI is short enough is
  /// used, else the last.
  private static final int[] TINY_SIDES = {24, 16, 12, 8};

  private static final int MAX_URI = 1_000;

  /// A low quality, which suffices for a picture that is shown twenty times as large.
  private static final int TINY_QUALITY = 50;

  private PlaceholderMaker() {}

  /// Returns the placeholders of a picture.
  ///
  /// @param raster at most [#MAX_SIDE] pixels on each side
  /// @param encoder encodes the picture in the data URI
  /// @throws ImageException if the picture cannot be encoded
  /// @throws DeadlinePassedException if it took too long
  public static Placeholder of(Raster raster, Encoder encoder, Deadline deadline)
      throws ImageException, DeadlinePassedException {
    deadline.check();
    return new Placeholder(
        DominantColour.of(raster),
        Base64.getEncoder().withoutPadding().encodeToString(ThumbHash.of(raster)),
        BlurHash.of(raster),
        dataUri(raster, encoder, deadline));
  }

  private static String dataUri(Raster raster, Encoder encoder, Deadline deadline)
      throws ImageException, DeadlinePassedException {
    String uri = "";
    for (int side : TINY_SIDES) {
      Picture tiny = Picture.still(Averaging.within(raster, side), false);
      byte[] file = encoder.encode(tiny, TINY_QUALITY, Effort.NORMAL, deadline);
      uri =
          "data:"
              + encoder.format().mediaType()
              + ";base64,"
              + Base64.getEncoder().encodeToString(file);
      if (uri.length() <= MAX_URI) {
        return uri;
      }
    }
    return uri;
  }
}
