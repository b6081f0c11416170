package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.PixelStorage;
import dev.miniature.pictures.Deep;
import dev.miniature.pictures.FlatGif;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Tiffs;
import dev.miniature.pictures.WebP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PixelStorageTest {
  private static PixelStorage of(byte[] file) throws ImageException {
    return ImageHeaders.read(file).storage();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "8,1", "10,2", "12,2", "16,2", "24,4", "32,4", "64,8", "128,16"})
  void aSampleTakesWholeBytes(int bits, int bytes) {
    PixelStorage storage = PixelStorage.inRows(new Dimensions(2, 2), 3, bits);
    assertThat(storage.sampleBytes()).isEqualTo(bytes);
    assertThat(storage.pixelBytes()).isEqualTo(3 * bytes);
  }

  @Test
  void aJpegOfOneScanComesInRowsAndAProgressiveOneAsAWhole() throws Exception {
    byte[] plain = Jpegs.encode(Patches.image(40, 30), 80);
    assertThat(of(plain)).isEqualTo(new PixelStorage(3, 8, 1_800, 40));
    byte[] progressive = Jpegs.encode(Patches.image(40, 30), 80, true, Jpegs.Sampling.FULL);
    assertThat(of(progressive)).isEqualTo(new PixelStorage(3, 8, 3_600, 1_200));
  }

  @Test
  void anInterlacedPngComesAsAWhole() throws Exception {
    assertThat(of(Pngs.encode(Deep.rgba(40, 30)))).isEqualTo(new PixelStorage(4, 16, 4_800, 40));
    assertThat(of(Pngs.interlaced(Deep.grey(40, 30))).together()).isEqualTo(1_200);
  }

  @Test
  void whatIsLosslessOrMovesComesAsAWhole() throws Exception {
    assertThat(of(WebP.flat(40, 30, true))).isEqualTo(new PixelStorage(4, 8, 4_800, 1_200));
    assertThat(of(FlatGif.of(40, 30, 2)).together()).isEqualTo(1_200);
  }

  @Test
  void aTiffComesInRowsOrInRowsOfTilesOrInStripsOfPlanes() throws Exception {
    assertThat(tiff(new Tiffs.Piece.Strip(10))).isEqualTo(new PixelStorage(4, 16, 16_000, 100));
    assertThat(tiff(new Tiffs.Piece.Tile(16)).together()).isEqualTo(7 * 16 * 16);
    assertThat(tiff(new Tiffs.Piece.PlaneStrip(10)).together()).isEqualTo(1_000);
  }

  private static PixelStorage tiff(Tiffs.Piece piece) throws ImageException {
    return of(new Tiffs(100, 40, 4, 16, Tiffs.Numbers.WHOLE, 2, 1, piece).file());
  }
}
