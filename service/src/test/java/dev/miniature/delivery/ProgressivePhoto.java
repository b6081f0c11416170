package dev.miniature.delivery;

import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.styles.Density;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.util.Optional;

/// A progressive original in the ten scans that most programs write, and requests for it.
final class ProgressivePhoto {
  static final byte[] PHOTO = progressive(2_000, 1_500, 92);

  /// The end of the seventh scan of ten, behind which are only the lowest bits of AC coefficients.
  static final int NEEDED = needed(PHOTO);

  /// With this density, `w500` needs every bit of the photo.
  static final Density LARGE = new Density(3);

  private static final Styles STYLES = styles();

  private ProgressivePhoto() {}

  static byte[] progressive(int width, int height, int quality) {
    return Jpegs.encode(Asking.noise(width, height), quality, true, Jpegs.Sampling.QUARTER);
  }

  static int needed(byte[] photo) {
    return JpegSegments.endsOfScans(photo).get(6);
  }

  static ThumbnailRequest request(String style) {
    return request(style, Density.ONE);
  }

  static ThumbnailRequest request(String style, Density density) {
    return new ThumbnailRequest(
        new ObjectKey("photo.jpg"),
        Optional.empty(),
        STYLES.named(style).orElseThrow(),
        density,
        Optional.empty());
  }

  private static Styles styles() {
    try {
      return StylesYaml.parse(
          """
          default: w50
          densities: [1, 2, 3]
          styles:
            w500: { width: 600, height: 450 }
            w300: { width: 300, height: 150 }
            w50: { width: 50, height: 40 }
            hdr: { width: 90, hdr: keep }
            measured: { width: 100, quality: auto }
            smart: { width: 100, height: 100, fit: cover, gravity: smart }
          """,
          "test.yaml");
    } catch (InvalidStylesException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
