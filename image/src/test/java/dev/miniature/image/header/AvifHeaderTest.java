package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AvifHeaderTest {
  private static final byte[] NOTHING = {};

  /// That of a still picture with 3,000 × 3,000 pixels of 8 bits in 4:2:0, as libaom writes it.
  private static final byte[] SEQUENCE_HEADER =
      HexFormat.of().parseHex("0a0b1c2eeedeedda2021a0d080");

  @ParameterizedTest
  @CsvSource({
    "0, -1, UPRIGHT",
    "1, -1, ROTATE_270",
    "2, -1, ROTATE_180",
    "3, -1, ROTATE_90",
    "0, 0,  FLIP",
    "0, 1,  MIRROR",
    "1, 0,  TRANSPOSE",
    "3, 1,  TRANSPOSE",
    "1, 1,  TRANSVERSE",
    "2, 1,  FLIP"
  })
  void turnsAndMirrorsTogetherAreAnOrientation(int turns, int axis, Orientation expected)
      throws Exception {
    ImageHeader header = ImageHeaders.read(avif(turns, axis));
    assertThat(header.format()).isEqualTo(ImageFormat.AVIF);
    assertThat(header.stored()).isEqualTo(new Dimensions(640, 480));
    assertThat(header.orientation()).isEqualTo(expected);
  }

  @Test
  void everyBeginningIsReadOrRefused() throws Exception {
    byte[] whole = avif(1, 1);
    for (int length = 32; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(BrokenImageException.class)
          .isThrownBy(() -> ImageHeaders.read(part));
    }
  }

  /// Returns the boxes of a header: a primary item with the second size, a rotation and, unless
  /// `axis` is -1, a mirror.
  private static byte[] avif(int turns, int axis) {
    byte[] thumbnail = box("ispe", ByteBuffer.allocate(12).putInt(4, 64).putInt(8, 48).array());
    byte[] size = box("ispe", ByteBuffer.allocate(12).putInt(4, 640).putInt(8, 480).array());
    byte[] turn = box("irot", new byte[] {(byte) turns});
    byte[] mirror = axis < 0 ? NOTHING : box("imir", new byte[] {(byte) axis});
    byte[] properties = box("ipco", joined(thumbnail, size, turn, mirror));
    byte[] links = {0, 0, 0, 0, 0, 0, 0, 2, 0, 9, 1, 1, 0, 7, 3, 2, 3, (byte) (axis < 0 ? 3 : 4)};
    byte[] primary = box("pitm", new byte[] {0, 0, 0, 0, 0, 7});
    byte[] info = {2, 0, 0, 0, 0, 7, 0, 0, 'a', 'v', '0', '1', 0};
    byte[] items = box("iinf", joined(new byte[] {0, 0, 0, 0, 0, 1}, box("infe", info)));
    byte[] place = {1, 0, 0, 0, 0x44, 0, 0, 1, 0, 7, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] data = joined(box("iloc", place), box("idat", SEQUENCE_HEADER));
    byte[] linked = box("iprp", joined(properties, box("ipma", links)));
    byte[] meta = joined(new byte[4], primary, items, data, linked);
    byte[] brands = "avif\0\0\0\0mif1avif".getBytes(StandardCharsets.ISO_8859_1);
    return joined(box("ftyp", brands), box("meta", meta));
  }

  private static byte[] box(String type, byte[] content) {
    ByteBuffer box = ByteBuffer.allocate(8 + content.length).putInt(8 + content.length);
    return box.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
