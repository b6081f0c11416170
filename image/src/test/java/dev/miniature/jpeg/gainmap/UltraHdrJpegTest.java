package dev.miniature.jpeg.gainmap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Reads the joined file by the standards, independently of the code that reads originals.
final class UltraHdrJpegTest {
  private static final byte[] PICTURE = Jpegs.encode(Scenes.photo(64, 48), 80);
  private static final byte[] MAP = Jpegs.grey(Scenes.photo(32, 24), 80);
  private static final UltraHdrJpeg JOINER = new UltraHdrJpeg(MAP, IsoMetadataTest.USUAL);

  @Test
  void theIndexSaysWhereBothPicturesLie() {
    byte[] file = JOINER.joinedTo(PICTURE);
    String text = new String(file, ISO_8859_1);
    int header = text.indexOf("MPF\0MM\0*") + 4;
    ByteBuffer index = ByteBuffer.wrap(file, header, 82).slice();
    assertThat(index.getInt(4)).as("the directory").isEqualTo(8);
    assertThat(index.getShort(8)).as("its fields").isEqualTo((short) 3);
    assertThat(text.substring(header + 18, header + 22)).isEqualTo("0100");
    assertThat(index.getInt(30)).as("the pictures").isEqualTo(2);
    assertThat(index.getInt(38)).as("bytes of the entries").isEqualTo(32);
    int entries = index.getInt(42);
    int primary = index.getInt(entries + 4);
    int map = index.getInt(entries + 20);
    int offset = index.getInt(entries + 24);
    assertThat(index.getInt(entries)).isEqualTo(0x0003_0000);
    assertThat(index.getInt(entries + 8)).isZero();
    assertThat(header + offset).isEqualTo(primary);
    assertThat(primary + map).isEqualTo(file.length);
    assertThat(Arrays.copyOfRange(file, primary - 2, primary + 3))
        .asHexString()
        .isEqualTo("FFD9FFD8FF");
    assertThat(text).contains("Item:Length=\"" + map + '"');
  }

  @Test
  void thePictureAnnouncesTheMapAndTheMapSaysHowItIsApplied() {
    String text = new String(JOINER.joinedTo(PICTURE), ISO_8859_1);
    int map = text.lastIndexOf("JFIF");
    assertThat(text.substring(0, map)).contains("urn:iso:std:iso:ts:21496:-1\0\0\0\0\0ÿâ");
    assertThat(text.substring(map)).contains("urn:iso:std:iso:ts:21496:-1\0\0\0\0\0@");
    assertThat(text.substring(map)).contains("hdrgm:GainMapMax=\"2\" hdrgm:Gamma=\"0.5\"");
    assertThat(text.indexOf("JFIF")).as("JFIF's segment is the first").isEqualTo(6);
  }

  @Test
  void plainDecodersReadThePicture() throws Exception {
    byte[] file = JOINER.joinedTo(PICTURE);
    assertThat(pixels(file)).isEqualTo(pixels(PICTURE));
  }

  @Test
  void itIsKnownBeforeHowMuchIsAdded() {
    assertThat(JOINER.joinedTo(PICTURE)).hasSize(PICTURE.length + JOINER.addedBytes());
    assertThat(JOINER.addedBytes() - MAP.length).isLessThan(1_600);
  }

  @Test
  void aProfileBehindJfifStaysInThePicture() throws Exception {
    byte[] picture = JpegSegments.withProfile(PICTURE, new byte[700]);
    byte[] file = JOINER.joinedTo(picture);
    assertThat(new String(file, ISO_8859_1).indexOf("ICC_PROFILE"))
        .isLessThan(new String(file, ISO_8859_1).lastIndexOf("JFIF"));
    assertThat(GainMapSource.find(file)).isPresent();
  }

  @Test
  void aPictureWithoutJfifIsJoinedToo() throws Exception {
    byte[] bare = new byte[PICTURE.length - 18];
    bare[0] = PICTURE[0];
    bare[1] = PICTURE[1];
    System.arraycopy(PICTURE, 20, bare, 2, PICTURE.length - 20);
    byte[] file = JOINER.joinedTo(bare);
    assertThat(GainMapSource.find(file).orElseThrow().metadata()).isEqualTo(IsoMetadataTest.USUAL);
    assertThat(pixels(file)).isEqualTo(pixels(bare));
  }

  private static int[] pixels(byte[] jpeg) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(jpeg)).getRGB(0, 0, 64, 48, null, 0, 64);
  }
}
