package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GzipTest {
  private static final byte[] CONTENT = content();

  @Test
  void oneMemberIsUnpacked() throws Exception {
    assertThat(unpacked(packed(CONTENT), CONTENT.length)).isEqualTo(CONTENT);
  }

  @Test
  void membersFollowOneAnother() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 9_000; i++) {
      file.writeBytes(packed(new byte[0]));
    }
    file.writeBytes(packed(CONTENT));
    file.writeBytes(packed(new byte[] {7}));
    byte[] unpacked = unpacked(file.toByteArray(), 1_000_000);
    assertThat(unpacked).hasSize(CONTENT.length + 1).startsWith(CONTENT).endsWith((byte) 7);
  }

  @Test
  void moreMembersThanAnyProgramWritesAreRefused() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 10_001; i++) {
      file.writeBytes(packed(new byte[0]));
    }
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> unpacked(file.toByteArray(), 1_000_000));
  }

  @Test
  void fieldsOfTheHeaderArePassedOver() throws Exception {
    byte[] plain = packed(CONTENT);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] header = Arrays.copyOf(plain, 10);
    header[3] = 2 | 4 | 8 | 16;
    file.writeBytes(header);
    file.writeBytes(new byte[] {3, 0, 1, 2, 3}); // extra
    file.writeBytes(new byte[] {'n', 0, 'c', 0}); // name and comment
    file.writeBytes(new byte[] {9, 9}); // its checksum, which nothing checks
    file.write(plain, 10, plain.length - 10);
    assertThat(unpacked(file.toByteArray(), 1_000_000)).isEqualTo(CONTENT);
  }

  @Test
  void moreThanIsAllowedIsNotUnpacked() throws Exception {
    byte[] bomb = packed(new byte[20_000_000]);
    assertThat(bomb.length).isLessThan(30_000);
    assertThatExceptionOfType(OriginalTooLargeException.class)
        .isThrownBy(() -> unpacked(bomb, 100_000));
  }

  @Test
  void aFileCutOffAnywhereIsBroken() throws Exception {
    byte[] whole = packed(CONTENT);
    for (int length = 2; length < whole.length; length += 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(BrokenImageException.class)
          .as("%d bytes", length)
          .isThrownBy(() -> unpacked(cut, 1_000_000));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 1_000, -8, -1})
  void damageIsFound(int at) throws Exception {
    byte[] damaged = packed(CONTENT);
    int place = at < 0 ? damaged.length + at : at;
    damaged[place] ^= 0x55;
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> unpacked(damaged, 1_000_000));
  }

  private static byte[] unpacked(byte[] packed, int max) throws Exception {
    return Gzip.unpack(packed, Gzip.size(packed, max));
  }

  private static byte[] content() {
    byte[] content = new byte[5_000];
    new Random(1).nextBytes(content);
    return content;
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
      gzip.write(content);
    }
    return file.toByteArray();
  }
}
