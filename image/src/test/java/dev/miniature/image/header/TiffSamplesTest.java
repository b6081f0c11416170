package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.pictures.Tiffs;
import dev.miniature.pictures.Tiffs.Numbers;
import dev.miniature.pictures.Tiffs.Piece;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TiffSamplesTest {
  @ParameterizedTest
  @CsvSource({
    "grey,                     1, WHOLE,    8, 1, true,  true",
    "grey of 16 bits,          1, WHOLE,   16, 1, true,  true",
    "grey of 32 bits,          1, WHOLE,   32, 1, false, false",
    "grey of floats,           1, FLOAT,   32, 1, false, false",
    "colours,                  2, WHOLE,    8, 3, true,  true",
    "colours of floats,        2, FLOAT,   32, 3, true,  false",
    "colours of doubles,       2, FLOAT,   64, 3, false, false",
    "complex numbers,          2, COMPLEX, 64, 3, false, false",
    "ink,                      5, WHOLE,    8, 4, true,  true",
    "ink with opacity,         5, WHOLE,    8, 5, true,  false",
    "brightness and colours,   6, WHOLE,    8, 3, false, true",
    "CIELab,                   8, WHOLE,    8, 3, false, false",
    "ICCLab,                   9, WHOLE,    8, 3, false, true"
  })
  void eachDecoderTakesTheKindsThatItShowsRight(
      String kind,
      int photometric,
      Numbers numbers,
      int bits,
      int channels,
      boolean forLibvips,
      boolean forJava)
      throws Exception {
    byte[] file =
        new Tiffs(8, 8, channels, bits, numbers, photometric, 0, new Piece.Strip(8)).file();
    TiffSamples samples = TiffSamples.of(file);
    assertThat(samples.areForLibvips()).as("%s by libvips", kind).isEqualTo(forLibvips);
    assertThat(samples.areForJava()).as("%s by Java", kind).isEqualTo(forJava);
  }
}
