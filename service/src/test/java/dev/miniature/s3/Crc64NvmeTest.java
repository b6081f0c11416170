package dev.miniature.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class Crc64NvmeTest {
  /// The check value in catalogues of checksums.
  @Test
  void countsTheUsualNineDigits() {
    assertThat(Crc64Nvme.of("123456789".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(0xAE8B14860A799888L);
  }

  @Test
  void countsNothingAsNothing() {
    assertThat(Crc64Nvme.of(new byte[0])).isZero();
  }

  /// The expected value comes from a bitwise implementation in Python.
  @Test
  void countsEveryByteOfALongText() {
    byte[] bytes = new byte[1_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * i);
    }
    assertThat(Crc64Nvme.of(bytes)).isEqualTo(0x8CBFFD8FFB2F3D63L);
  }
}
