package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.Exotics;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PsdHeaderTest {
  private static final int DEPTH_AT = 22;

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 16})
  void wholeNumbersAreRead(int bits) throws Exception {
    assertThat(ImageHeaders.read(psd(bits)).storage().bits()).isEqualTo(bits);
  }

  @Test
  void floatingPointNumbersAreOfAKindThatIsNotRead() {
    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> ImageHeaders.read(psd(32)))
        .satisfies(refused ->
            assertThat(refused.kind()).hasValue("a Photoshop document of floating-point numbers"));
  }

  private static byte[] psd(int bits) {
    byte[] file = Exotics.greyPsd(20, 10, 128);
    ByteBuffer.wrap(file).putShort(DEPTH_AT, (short) bits);
    return file;
  }
}
