package dev.miniature.image.header;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The descriptions of known formats that are not read.
final class UnreadFormatsTest {
  private static final int SUB_IFDS = 330;

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "a HEIC picture"),
        Arguments.of("\0\0\0\u0018ftypmif1\0\0\0\0heicmif1", "a HEIF picture"),
        Arguments.of("\0\0\0\u0018ftypcrx \0\0\0\u0001crx isom", "a camera's raw file (CR3)"),
        Arguments.of("\0\0\0\u0014ftypqt  \0\0\0\0qt  ", "a QuickTime video"),
        Arguments.of("\0\0\0\u0018ftypisom\0\0\0\0isommp42", "an MP4 video"),
        Arguments.of("\u00FF\n\0\0", "a JPEG XL picture"),
        Arguments.of("\0\0\0\fJXL \r\n\u0087\n", "a JPEG XL picture"),
        Arguments.of("\0\0\0\fjP  \r\n\u0087\n", "a JPEG 2000 picture"),
        Arguments.of("\u00FFO\u00FFQ\0/", "a JPEG 2000 picture"),
        Arguments.of("II\u00BC\u0001", "a JPEG XR picture"),
        Arguments.of("%PDF-1.7\n", "a PDF document"),
        Arguments.of("%!PS-Adobe-3.0 EPSF-3.0\n", "an EPS or PostScript document"),
        Arguments.of("PK\u0003\u0004\u0014\0", "a ZIP archive"),
        Arguments.of("\u001F\u008B\b\0", "a gzip file"),
        Arguments.of("<!DOCTYPE html>\n<html>", "an HTML page"),
        Arguments.of("\u00EF\u00BB\u00BF  <html lang='en'>", "an HTML page"),
        Arguments.of("<?xml version='1.0'?><Error/>", "an XML file"),
        Arguments.of("version https://git-lfs.github.com/spec/v1\n", "a Git LFS pointer"),
        Arguments.of("\0\0\u0001\0\u0001\0\u0010\u0010\0\0\u0001\0 \0ab\0\0cd", "a Windows icon"),
        Arguments.of("RIFF\0\0\0\0AVI LIST", "an AVI video"),
        Arguments.of("FUJIFILMCCD-RAW 0201", "a camera's raw file (RAF)"),
        Arguments.of("II*\0\u0010\0\0\0CR\u0002\0\0\0\0\0", "a camera's raw file (CR2)"),
        Arguments.of("", "an empty file"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("files")
  void areNamed(String beginning, String kind) {
    byte[] file = beginning.getBytes(ISO_8859_1);
    assertThat(ImageHeaders.format(file)).isEmpty();
    assertThat(refused(file).kind()).contains(kind);
  }

  @Test
  void whatBeginsLikeNothingThatIsKnownIsNotNamed() {
    assertThat(refused("This is a text.".getBytes(ISO_8859_1)).kind()).isEmpty();
  }

  @Test
  void aPreviewOfACamerasRawFileIsNotTakenForThePicture() {
    assertThat(refused(tiff(50_706, 1)).kind()).contains("a camera's raw file (DNG)");
    assertThat(refused(tiff(SUB_IFDS, 1)).kind()).contains("a camera's raw file");
    assertThat(ImageHeaders.format(tiff(SUB_IFDS, 0))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC5, 0xC6, 0xC7, 0xCB, 0xCD, 0xCE, 0xCF, 0xDE, 0xF7})
  void kindsOfJpegThatNothingHereReadsAreNotCalledDamaged(int marker) {
    byte[] jpeg = Jpegs.encode(Patches.image(40, 30), 80);
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        jpeg[i + 1] = (byte) marker;
        break;
      }
    }
    assertThat(refused(jpeg).kind().orElseThrow()).startsWith("a JPEG");
  }

  @Test
  void kindsOfPhotoshopDocumentThatNobodyKnowsAreNotCalledDamaged() {
    byte[] version = Exotics.psd(Patches.image(40, 30));
    version[5] = 3;
    assertThat(refused(version).kind()).contains("a Photoshop document of an unknown version");
    byte[] mode = Exotics.psd(Patches.image(40, 30));
    mode[25] = 5;
    assertThat(refused(mode).kind()).contains("a Photoshop document of an unknown colour mode");
  }

  private static UnknownFormatException refused(byte[] file) {
    return catchThrowableOfType(UnknownFormatException.class, () -> ImageHeaders.read(file));
  }

  /// Returns a TIFF with only a directory, and one more tag.
  private static byte[] tiff(int tag, int subfileType) {
    ByteBuffer file = ByteBuffer.allocate(80);
    file.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 4);
    entry(file, 254, subfileType);
    entry(file, TiffDirectory.WIDTH, 48);
    entry(file, TiffDirectory.HEIGHT, 30);
    entry(file, tag, 64);
    return file.array();
  }

  private static void entry(ByteBuffer file, int tag, int value) {
    file.putShort((short) tag).putShort((short) 3).putInt(1).putShort((short) value);
    file.putShort((short) 0);
  }
}
