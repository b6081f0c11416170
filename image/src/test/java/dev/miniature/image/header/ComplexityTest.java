package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Dimensions;
import dev.miniature.image.PatchFile;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.Complex;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.JpegTiffs;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Palette;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Tiffs;
import dev.miniature.pictures.WebP;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused by its header alone, whatever decodes it.
final class ComplexityTest {
  private static final BufferedImage PATCHES = Patches.image(60, 60);
  private static final int FOUR_MEGABYTES = 4 << 20;

  static Stream<PatchFile> ordinaryFiles() {
    return Stream.of(PatchFile.common(), PatchFile.inks(), PatchFile.rare()).flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("ordinaryFiles")
  void ordinaryPicturesPass(PatchFile file) {
    assertThatCode(() -> ImageHeaders.judged(file.bytes())).doesNotThrowAnyException();
  }

  @Test
  void aJpegOfMoreThanAHundredScansIsRefused() {
    byte[] progressive = Jpegs.encode(PATCHES, 80, true, Jpegs.Sampling.QUARTER);
    assertThatCode(() -> ImageHeaders.judged(Complex.withScans(progressive, 90)))
        .doesNotThrowAnyException();
    refuses(Complex.withScans(progressive, 101), "scans");
    refuses(Complex.withScans(progressive, 50_000), "scans");
  }

  @Test
  void theScansOfAJpegInATiffAreCounted() {
    byte[] progressive = Jpegs.encode(PATCHES, 80, true, Jpegs.Sampling.FULL);
    byte[] fits = JpegTiffs.of(Complex.withScans(progressive, 90), 60, 60);
    assertThatCode(() -> ImageHeaders.judged(fits)).doesNotThrowAnyException();
    refuses(JpegTiffs.of(Complex.withScans(progressive, 101), 60, 60), "scans");
  }

  /// A mark without content hides nothing, although the bytes after it look like a length.
  @Test
  void scansBehindAMarkWithoutContentAreCounted() {
    byte[] progressive = Jpegs.encode(PATCHES, 80, true, Jpegs.Sampling.QUARTER);
    byte[] hidden = Complex.withScansBehind(progressive, 200, new byte[] {-1, 1, -1, -1});
    refuses(hidden, "scans");
  }

  @Test
  void aJpegOfThousandsOfApplicationSegmentsIsRefused() {
    ByteBuffer segments = ByteBuffer.allocate(5_000 * 4);
    while (segments.hasRemaining()) {
      segments.putInt(0xFFE50002);
    }
    refuses(Complex.inserted(Jpegs.encode(PATCHES, 90), 2, segments.array()), "segments");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 1_000, 10_000})
  void aTiffOfManyChannelsIsRefused(int channels) {
    refuses(Complex.tiff(60, 60, channels), "channels");
  }

  @Test
  void aTiffOfManyTilesIsRefusedAndOneOfUsualTilesIsNot() throws Exception {
    refuses(tiled(2_800, 16), "30,625 tiles");
    assertThat(ImageHeaders.judged(tiled(2_800, 64)).stored())
        .isEqualTo(new Dimensions(2_800, 2_800));
  }

  private static byte[] tiled(int side, int tile) {
    return new Tiffs(side, side, 1, 8, Tiffs.Numbers.WHOLE, 1, 0, new Tiffs.Piece.Tile(tile))
        .file();
  }

  @Test
  void aPamOfManyChannelsIsRefused() {
    String head = "P7\nWIDTH 2\nHEIGHT 2\nDEPTH 6\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n";
    byte[] pam = Complex.joined(head, new byte[24]);
    refuses(pam, "channels");
  }

  @Test
  void aJpegOfManyChannelsIsRefused() {
    refuses(Complex.jpegOfChannels(6), "channels");
  }

  @Test
  void aPhotoshopDocumentMayHaveChannelsThatNobodyLooksAt() {
    byte[] psd = Exotics.psd(PATCHES);
    ByteBuffer.wrap(psd).putShort(12, (short) 56);
    assertThatCode(() -> ImageHeaders.judged(psd)).doesNotThrowAnyException();
    ByteBuffer.wrap(psd).putShort(12, (short) 57);
    refuses(psd, "channels");
  }

  @ParameterizedTest
  @CsvSource({"65536, 100", "100, 65536", "100000000, 1", "1, 10001", "20002, 2"})
  void lengthsThatNoPictureHasAreRefused(int width, int height) {
    byte[] png = Pngs.encode(PATCHES);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    refuses(
        png,
        width < 100_000 && height < 65_536 && width < 65_536 ? "of the longer side" : "pixels");
  }

  @ParameterizedTest
  @CsvSource({"65535, 65535", "65535, 7", "1, 10000", "10000, 1"})
  void lengthsThatAPictureMayHavePass(int width, int height) throws Exception {
    byte[] png = Pngs.encode(PATCHES);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    assertThat(ImageHeaders.judged(png).stored().width()).isEqualTo(width);
  }

  @Test
  void profilesOfMoreThanFourMegabytesAreRefused() {
    byte[] profile = new byte[FOUR_MEGABYTES + 100_000];
    refuses(PngChunks.withProfile(Pngs.encode(PATCHES), profile), "profile");
    refuses(JpegSegments.withProfile(Jpegs.encode(PATCHES, 90), profile), "profile");
    refuses(Complex.webpChunk(WebP.lossless(PATCHES), "ICCP", profile), "profile");
    byte[] fits = PngChunks.withProfile(Pngs.encode(PATCHES), new byte[FOUR_MEGABYTES]);
    assertThatCode(() -> ImageHeaders.judged(fits)).doesNotThrowAnyException();
  }

  @Test
  void aTiffWhoseProfileIsTooLargeIsRefused() {
    refuses(Complex.tiffWithProfile(60, 60, FOUR_MEGABYTES + 1), "profile");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void aBmpThatWrapsAnotherFileIsNoPictureThatIsRead(int compression) {
    byte[] bmp = Exotics.bmp(PATCHES);
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(30, compression);
    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> ImageHeaders.judged(bmp));
  }

  @Test
  void moreThanAHundredThousandPartsAreRefused() {
    byte[] chunks =
        Complex.repeated(PngChunks.with(new byte[33], "teXt", new byte[0]), 33, 100_000);
    refuses(Complex.inserted(Pngs.encode(PATCHES), 33, chunks), "chunks");
    byte[] riff = Complex.repeated(new byte[] {'X', 'X', 'X', 'X', 0, 0, 0, 0}, 0, 100_001);
    refuses(Complex.appended(WebP.lossless(PATCHES), riff), "chunks");
    byte[] gif = Gifs.still(Palette.of(PATCHES));
    byte[] frame = {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 0};
    byte[] frames = Complex.repeated(frame, 0, 100_001);
    refuses(Complex.inserted(gif, gif.length - 1, frames), "frames");
  }

  private static void refuses(byte[] file, String what) {
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> ImageHeaders.judged(file))
        .withMessageContaining(what);
  }
}
