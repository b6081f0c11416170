package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Orientation;
import dev.miniature.pictures.Exif;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// EXIF blocks as cameras and editors write them. Browsers apply all of these.
final class ExifOrientationTest {
  private static final byte[] WHOLE = Exif.orientation(6, ByteOrder.LITTLE_ENDIAN);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void theOffsetBehindTheDirectoryMayBeMissing(int missing) {
    byte[] cut = Arrays.copyOf(WHOLE, WHOLE.length - missing);
    assertThat(read(cut)).isEqualTo(Orientation.ROTATE_90);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 300, 65_535})
  void moreEntriesMayBePromisedThanThereAre(int promised) {
    byte[] longer = WHOLE.clone();
    longer[8] = (byte) promised;
    longer[9] = (byte) (promised >> 8);
    assertThat(read(longer)).isEqualTo(Orientation.ROTATE_90);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 0xFF})
  void theByteBehindTheNameMayBeAny(int padding) {
    byte[] prefixed = new byte[6 + WHOLE.length];
    byte[] name = {'E', 'x', 'i', 'f', 0, (byte) padding};
    System.arraycopy(name, 0, prefixed, 0, name.length);
    System.arraycopy(WHOLE, 0, prefixed, name.length, WHOLE.length);
    assertThat(read(prefixed)).isEqualTo(Orientation.ROTATE_90);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 9, 10, 15, 19})
  void whatEndsBeforeTheOrientationDoesIsUpright(int length) {
    assertThat(read(Arrays.copyOf(WHOLE, length))).isEqualTo(Orientation.UPRIGHT);
  }

  private static Orientation read(byte[] exif) {
    return ExifOrientation.of(Bytes.of(exif));
  }
}
