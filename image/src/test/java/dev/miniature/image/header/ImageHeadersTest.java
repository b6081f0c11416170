package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PatchFile;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.Deep;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Exif;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Palette;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.WebP;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageHeadersTest {
  private static final BufferedImage PATCHES = Patches.image(48, 30);

  static Stream<PatchFile> files() {
    return Stream.of(PatchFile.common(), PatchFile.inks(), PatchFile.rare()).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("files")
  void formatAndSizeStandInTheBytes(PatchFile file) throws Exception {
    ImageHeader header = ImageHeaders.read(file.bytes());
    assertThat(header.format()).isEqualTo(file.format());
    assertThat(header.stored()).isEqualTo(PatchFile.SIZE);
    assertThat(header.frames()).isEqualTo(1);
    assertThat(ImageHeaders.format(file.bytes())).contains(file.format());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationCountsInEveryFormatThatCarriesIt(int exif) throws Exception {
    Orientation expected = Orientation.ofExif(exif);
    byte[] jpeg = JpegSegments.withOrientation(Jpegs.encode(PATCHES, 80), exif);
    assertThat(ImageHeaders.read(jpeg).orientation()).isEqualTo(expected);
    byte[] png = PngChunks.withOrientation(Pngs.encode(PATCHES), exif);
    assertThat(ImageHeaders.read(png).orientation()).isEqualTo(expected);
    byte[] webp = withChunk(WebP.lossless(PATCHES), "EXIF", Exif.orientation(exif));
    assertThat(ImageHeaders.read(webp).orientation()).isEqualTo(expected);
    assertThat(ImageHeaders.read(tiff(exif)).orientation()).isEqualTo(expected);
    ImageHeader header = ImageHeaders.read(jpeg);
    assertThat(header.oriented().width()).isEqualTo(exif < 5 ? 48 : 30);
  }

  @Test
  void bothByteOrdersOfExifAreRead() throws Exception {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      byte[] png = PngChunks.with(Pngs.encode(PATCHES), "eXIf", Exif.orientation(6, order));
      assertThat(ImageHeaders.read(png).orientation()).isEqualTo(Orientation.ROTATE_90);
    }
  }

  @Test
  void brokenExifIsNoReasonToRefuse() throws Exception {
    byte[] exif = "Exif\0\0MM\0*\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] jpeg = JpegSegments.with(Jpegs.encode(PATCHES, 80), 0xE1, exif);
    assertThat(ImageHeaders.read(jpeg).orientation()).isEqualTo(Orientation.UPRIGHT);
    byte[] odd = JpegSegments.withOrientation(Jpegs.encode(PATCHES, 80), 99);
    assertThat(ImageHeaders.read(odd).orientation()).isEqualTo(Orientation.UPRIGHT);
  }

  @Test
  void transparencyIsTold() throws Exception {
    assertThat(ImageHeaders.read(Pngs.encode(Drawings.logo(40))).alpha()).isTrue();
    assertThat(ImageHeaders.read(Pngs.encode(Deep.rgba(40, 30))).alpha()).isTrue();
    assertThat(ImageHeaders.read(Pngs.encode(Palette.of(Drawings.logo(40)))).alpha()).isTrue();
    assertThat(ImageHeaders.read(Gifs.still(Palette.of(Drawings.logo(40)))).alpha()).isTrue();
    assertThat(ImageHeaders.read(WebP.lossless(Drawings.logo(40))).alpha()).isTrue();
    assertThat(ImageHeaders.read(Exotics.tiff(Drawings.logo(40))).alpha()).isTrue();
    assertThat(ImageHeaders.read(Exotics.tga(Drawings.logo(40))).alpha()).isTrue();
    assertThat(ImageHeaders.read(Pngs.encode(PATCHES)).alpha()).isFalse();
    assertThat(ImageHeaders.read(Jpegs.encode(PATCHES, 80)).alpha()).isFalse();
    assertThat(ImageHeaders.read(WebP.lossless(PATCHES)).alpha()).isFalse();
    assertThat(ImageHeaders.read(Exotics.tiff(PATCHES)).alpha()).isFalse();
    assertThat(ImageHeaders.read(Exotics.tga(PATCHES)).alpha()).isFalse();
  }

  @Test
  void framesOfAnAnimationAreCounted() throws Exception {
    ImageHeader gif = ImageHeaders.read(Gifs.animated(Drawings.ball(60, 7)));
    assertThat(gif.frames()).isEqualTo(8);
    assertThat(gif.stored()).isEqualTo(new Dimensions(60, 60));
    byte[] control = ByteBuffer.allocate(8).putInt(5).putInt(0).array();
    assertThat(ImageHeaders.read(PngChunks.with(Pngs.encode(PATCHES), "acTL", control)).frames())
        .isEqualTo(5);
  }

  @Test
  void pagesOfATiffThatReferToThemselvesAreCountedOnce() throws Exception {
    byte[] loop = tiff(1);
    ByteBuffer.wrap(loop).putInt(8 + 2 + 3 * 12, 8);
    assertThat(ImageHeaders.read(loop).frames()).isEqualTo(1);
  }

  @Test
  void sizesBeyondWhatAnIntHoldsAreCountedRightly() throws Exception {
    byte[] png = Pngs.encode(PATCHES);
    ByteBuffer.wrap(png).putInt(16, 2_000_000_000).putInt(20, 2_000_000_000);
    assertThat(ImageHeaders.read(png).stored().pixels()).isEqualTo(4_000_000_000_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void noPictureMeasuresNothing(int width) {
    byte[] png = Pngs.encode(PATCHES);
    ByteBuffer.wrap(png).putInt(16, width);
    assertThatExceptionOfType(BrokenImageException.class).isThrownBy(() -> ImageHeaders.read(png));
  }

  @Test
  void drawingsAreKnownAndHaveNoPixels() {
    for (String svg :
        new String[] {
          "<svg/>", "  <?xml version='1.0'?><!-- a --><svg/>", "\u00EF\u00BB\u00BF<svg></svg>"
        }) {
      byte[] file = svg.getBytes(StandardCharsets.ISO_8859_1);
      assertThat(ImageHeaders.format(file)).contains(ImageFormat.SVG);
      assertThatExceptionOfType(UnknownFormatException.class)
          .isThrownBy(() -> ImageHeaders.read(file));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "hello",
        "<html><svg/></html>",
        "BM, he said",
        "P6, he said",
        "GIF",
        "RIFF",
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        "%PDF-1.7",
        "{\"a\": 1}",
        "PK\u0003\u0004"
      })
  void textAndOtherFilesAreNoPictures(String content) {
    byte[] file = content.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ImageHeaders.format(file)).isEmpty();
    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> ImageHeaders.read(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyBeginningOfAFileIsReadOrRefused(PatchFile file) {
    for (int length = 0; length < Math.min(600, file.bytes().length); length++) {
      survives(Arrays.copyOf(file.bytes(), length));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyBitThatTurnsIsReadOrRefused(PatchFile file) {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = file.bytes().clone();
      for (int j = 0; j <= i % 5; j++) {
        int at = random.nextInt(Math.min(damaged.length, 300));
        damaged[at] = (byte) (i % 2 == 0 ? random.nextInt() : damaged[at] ^ 1 << random.nextInt(8));
      }
      survives(damaged);
    }
  }

  private static void survives(byte[] file) {
    try {
      assertThat(ImageHeaders.read(file).frames()).isPositive();
    } catch (UnknownFormatException | BrokenImageException | TooComplexException expected) {
      assertThat(expected).hasMessageNotContaining("null");
    }
  }

  /// Returns a TIFF with only a directory.
  private static byte[] tiff(int orientation) {
    ByteBuffer file = ByteBuffer.allocate(64);
    file.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 3);
    entry(file, TiffDirectory.WIDTH, 48);
    entry(file, TiffDirectory.HEIGHT, 30);
    entry(file, TiffDirectory.ORIENTATION, orientation);
    return file.array();
  }

  private static void entry(ByteBuffer file, int tag, int value) {
    file.putShort((short) tag).putShort((short) 3).putInt(1).putShort((short) value);
    file.putShort((short) 0);
  }

  private static byte[] withChunk(byte[] webp, String name, byte[] content) {
    ByteBuffer file = ByteBuffer.allocate(webp.length + 8 + content.length);
    file.order(ByteOrder.LITTLE_ENDIAN).put(webp);
    file.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(content.length).put(content);
    return file.putInt(4, file.capacity() - 8).array();
  }
}
