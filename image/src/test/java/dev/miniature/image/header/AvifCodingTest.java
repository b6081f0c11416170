package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.pictures.Avifs;
import dev.miniature.pictures.ComposedAvif;
import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What decoding an AVIF takes is read from its streams, and counts all that a decoder decodes.
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class AvifCodingTest {
  @ParameterizedTest
  @CsvSource({
    "3, 8,  '',                    8,  3",
    "3, 8,  subsample_mode=off,    8,  6",
    "3, 10, bitdepth=10,          10,  3",
    "3, 12, bitdepth=12,          12,  3",
    "3, 12, 'bitdepth=12,subsample_mode=off', 12, 6",
    "4, 8,  subsample_mode=off,    8,  8",
    "4, 10, bitdepth=10,          10,  5"
  })
  void depthAndColoursAreReadFromTheStream(
      int bands, int depth, String options, int bits, int halves) throws Exception {
    byte[] avif = avif(bands, 60, depth > 8, "effort=0," + options);
    PixelStorage expected = new PixelStorage(bands, bits, 60L * 60 * halves / 2, 60 * 60);
    assertThat(ImageHeaders.read(avif).storage()).isEqualTo(expected);
    assertThat(ImageHeaders.read(Avifs.withCoding(avif, 0x0C)).storage()).isEqualTo(expected);
    assertThat(ImageHeaders.read(Avifs.withCoding(avif, 0x1C)).storage()).isEqualTo(expected);
  }

  @Test
  void aGridCountsAllItsTiles() throws Exception {
    byte[] tile = avif(3, 64, false, "effort=0");
    byte[] grid = ComposedAvif.grid(tile, 64, 64, 3, 2, 180, 100);
    assertThat(ImageHeaders.judged(grid).stored()).isEqualTo(new Dimensions(180, 100));
    assertThat(ImageHeaders.judged(grid).decodedPixels()).isEqualTo(6 * 64 * 64);
  }

  /// A decoder decodes a tile whole, of which the canvas shows a corner.
  @Test
  void tilesThatAreLargerThanTheirGridCount() throws Exception {
    byte[] tile = avif(3, 2_000, false, "effort=0");
    byte[] grid = ComposedAvif.grid(tile, 2_000, 2_000, 5, 5, 64, 64);
    assertThat(ImageHeaders.judged(grid).decodedPixels()).isEqualTo(25L * 2_000 * 2_000);
    byte[] small = ComposedAvif.grid(tile, 64, 64, 5, 5, 64, 64);
    assertThat(ImageHeaders.judged(small).decodedPixels()).isEqualTo(25L * 2_000 * 2_000);
  }

  @Test
  void opacityThatIsLargerThanItsPictureCounts() throws Exception {
    byte[] small = avif(3, 64, false, "effort=0");
    byte[] large = avif(4, 1_000, false, "effort=0");
    byte[] mixed = ComposedAvif.withOpacityOf(small, 64, 64, large, 1_000, 1_000);
    assertThat(ImageHeaders.judged(mixed).alpha()).isTrue();
    assertThat(ImageHeaders.judged(mixed).decodedPixels()).isEqualTo(1_000_000);
  }

  /// Each is decoded, although one is shown: two hundred of nine megapixels take 15 s in 26 kB.
  @Test
  void aStreamOfMoreFramesThanAStillPictureHasIsRefused() throws Exception {
    byte[] one = avif(3, 64, false, "effort=0");
    byte[] four = ComposedAvif.withFrames(one, 64, 64, 4);
    assertThat(ImageHeaders.judged(four).stored()).isEqualTo(new Dimensions(64, 64));
    byte[] five = ComposedAvif.withFrames(one, 64, 64, 5);
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> ImageHeaders.judged(five))
        .withMessageContaining("frames in a still");
  }

  @Test
  void aPictureWithoutAStreamOrOfAnotherKindIsBroken() throws Exception {
    byte[] avif = avif(3, 64, false, "effort=0");
    isBroken(renamed(avif, "av01", "iovl"));
    isBroken(renamed(avif, "iloc", "free"));
    byte[] empty = avif.clone();
    int stream = new String(avif, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
    Arrays.fill(empty, stream, empty.length, (byte) 0);
    isBroken(empty);
  }

  private static void isBroken(byte[] avif) {
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> ImageHeaders.judged(avif));
  }

  private static byte[] renamed(byte[] avif, String from, String to) {
    return new String(avif, StandardCharsets.ISO_8859_1)
        .replaceFirst(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] avif(int bands, int side, boolean deep, String options)
      throws VipsException {
    Renderer.with(Decoders.usual(), Engine.VIPS);
    try (VipsScope scope = new VipsScope()) {
      byte[] pixel = {(byte) 200, 100, 50, 120};
      VipsImage image = scope.pixels(pixel, 1, 1, bands).as(Interpretation.SRGB).extend(side, side);
      VipsImage all = deep ? image.to(Interpretation.RGB_16) : image;
      return all.save(".avif[" + options + "]");
    }
  }
}
