package dev.miniature.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Our own encoders, checked with independent decoders (TwelveMonkeys).
final class ForeignFormatsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void patchesKeepTheirColoursExactly(String name, Function<BufferedImage, byte[]> encoder)
      throws IOException {
    BufferedImage read = read(encoder.apply(Patches.image(128, 128)));
    assertThat(Patches.distance(read)).as(name).isZero();
  }

  static Stream<Arguments> patchesKeepTheirColoursExactly() {
    return Stream.of(
        encoder("webp", WebP::lossless),
        encoder("psd", Exotics::psd),
        encoder("tga", Exotics::tga),
        encoder("pcx", Pcx::encode),
        encoder("ppm", Exotics::ppm),
        encoder("icns", Exotics::icns));
  }

  @Test
  void oddSidesAreReadToo() throws IOException {
    BufferedImage odd = Patches.image(97, 35);
    assertThat(Patches.distance(read(WebP.lossless(odd)))).isZero();
    assertThat(Patches.distance(read(Pcx.encode(odd)))).isZero();
    assertThat(Patches.distance(read(Exotics.psd(odd)))).isZero();
  }

  @Test
  void alphaIsKeptByWebpAndTarga() throws IOException {
    BufferedImage logo = Drawings.logo(64);
    assertThat(read(WebP.lossless(logo)).getRGB(0, 0) >>> 24).isZero();
    assertThat(read(WebP.lossless(logo)).getRGB(32, 6)).isEqualTo(logo.getRGB(32, 6));
    assertThat(read(Exotics.tga(logo)).getRGB(0, 0) >>> 24).isZero();
  }

  @Test
  void fourInksLookLikeTheColoursTheyCameFrom() throws IOException {
    BufferedImage patches = Patches.image(96, 96);
    assertThat(Patches.distance(read(CmykJpegs.cmyk(patches, 95)))).isLessThan(5);
    assertThat(Patches.distance(read(CmykJpegs.ycck(patches, 95)))).isLessThan(5);
  }

  private static Arguments encoder(String name, Function<BufferedImage, byte[]> encoder) {
    return Arguments.of(name, encoder);
  }

  private static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }
}
